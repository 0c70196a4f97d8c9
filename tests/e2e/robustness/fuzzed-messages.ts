// Messages that must not be answered: each is a valid one broken in at least one place, or nothing like one.
import { seeded } from './figure';

const posting = {
  board: 'practice',
  id: 'fuzz',
  url: 'http://127.0.0.1/offres/fuzz',
  title: 'Soudeuse',
  location: 'Rennes, Bretagne, France',
};
const health = { board: 'practice', read: 1, skipped: 0, failed: 0 };

/** By name, what each message should carry (utils/messaging/protocol.ts). */
export const validMessages: Readonly<Record<string, object>> = {
  reportPage: { flagged: 1, health },
  savePosting: { posting },
  removeOffer: { key: 'practice:kept' },
  showOffer: { key: 'practice:kept' },
};

const strangeNames = [
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'valueOf',
    '',
    ' savePosting',
    'savePosting ',
    'SAVEPOSTING',
  ],
  ...[
    'save-posting',
    'savePosting\u0000',
    'readPage',
    'deleteEverything',
    'eraseOffers',
    'eval',
    'runtime.reload',
    '*',
  ],
  ...['wxt:reload', 'storage.set', 'permissions.request', '../savePosting', 'savePosting.constructor', 'ｓavePosting'],
];
/** In place of any value: never of the type that is asked for, whatever that is. */
const strangeValues: unknown[] = [
  [[]],
  { toString: 'x' },
  [null],
  { length: 1, 0: 'x' },
  { $ne: null },
  [{ board: 'x' }],
  { isArray: 1 },
];
const strangeMessages: unknown[] = [
  null,
  0,
  1,
  true,
  '',
  'savePosting',
  [],
  ['savePosting', {}],
  {},
  { type: 'savePosting' },
  [[[]]],
  { data: { posting } },
];

/** `count` of them, as JSON can carry them, the same at every run. */
export function fuzzedMessages(count: number, seed = 11): unknown[] {
  const random = seeded(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const names = Object.keys(validMessages);

  /** Replaces one leaf or branch by something strange, or removes it. */
  const damage = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || random() < 0.2) return pick(strangeValues);
    const entries = Object.entries(value);
    const [key, inner] = pick(entries);
    return Object.fromEntries(entries.map((entry) => (entry[0] === key ? [key, damage(inner)] : entry)));
  };
  const withStrangeField = (data: object) => ({
    ...data,
    [pick(['admin', 'isTrusted', 'sender', 'view', 'x', 'force'])]: pick([true, 1, 'x', {}]),
  });
  const makers: (() => unknown)[] = [
    () => pick(strangeMessages),
    () => ({ name: pick(strangeNames), data: validMessages[pick(names)] }),
    () => ({ name: pick(strangeValues), data: validMessages[pick(names)] }),
    () => ({ name: pick(names) }),
    () => ({ name: pick(names), data: pick([null, 0, 'x', [], true, ...strangeValues]) }),
    () => {
      const name = pick(names);
      return { name, data: damage(validMessages[name]) };
    },
    () => {
      const name = pick(names);
      return { name, data: withStrangeField(validMessages[name] ?? {}) };
    },
    () => ({ name: 'savePosting', data: { posting: withStrangeField(posting) } }),
    () => ({
      name: 'savePosting',
      data: { posting: { ...posting, title: 'x'.repeat(2_001 + Math.floor(random() * 50)) } },
    }),
    () => ({
      name: 'savePosting',
      data: { posting: { ...posting, board: pick(['../linkedin', 'LINKEDIN', 'a b', '', 'x'.repeat(60)]) } },
    }),
    () => ({ name: 'removeOffer', data: { key: pick(['', 'x', 'k'.repeat(301)]) } }),
    () => ({ name: 'reportPage', data: { flagged: pick([-1, 1.5, 1e9, '1']), health } }),
    () => ({
      name: 'reportPage',
      data: { flagged: 1, health: { ...health, [pick(['read', 'skipped', 'failed'])]: pick([-1, 0.5, 1e12, null]) } },
    }),
    () => ({ name: 'describePostings', data: { postings: Array(501).fill({}) } }),
    () => ({ name: 'describePostings', data: { postings: pick([{}, 'x', 3, null]) } }),
    () => ({ name: 'describePostings', data: { postings: [], opened: pick([-1, 500, 0.5, '0']) } }),
  ];
  return Array.from({ length: count }, () => pick(makers)());
}
