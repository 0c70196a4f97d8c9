// The words of our pages: the same in both languages, typographically right, and all of them used.
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { en } from '@/utils/i18n/pages/en';
import { fr } from '@/utils/i18n/pages/fr';

/** Every sentence by its path; functions are called with values that leave a trace. */
function flatten(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const say = value as (...values: unknown[]) => string;
    return [0, 1, 2].map((count) => [
      `${path}(${count})`,
      say(isCounted(path) ? count : `Nom ${count}`, twiceNamed.has(path) ? `Lieu ${count}` : count > 0, 'autre'),
    ]);
  }
  return Object.entries(value as object).flatMap(([key, inner]) => flatten(inner, path ? `${path}.${key}` : key));
}

/** Functions whose second argument is a name as well: the others' is a number or a condition. */
const twiceNamed: ReadonlySet<string> = new Set(['living.needed']);

/** Functions whose argument is a number: they say a count. */
const counted = [
  'store.emptied',
  'page.listCount',
  'page.flagged',
  'page.wanted',
  'page.others',
  'list.count',
  'list.found',
  'panel.count',
  'home.results',
  'regions.chosen',
  'privacy.confirm',
  'transfer.import.added',
  'transfer.import.changed',
  'transfer.import.same',
  'transfer.import.broken',
  'transfer.import.tableOf',
  'transfer.import.undatedNote',
  'transfer.import.portals',
  'transfer.import.deposits',
  'transfer.export.passphraseSays',
  'transfer.import.go',
  'transfer.import.done',
  'transfer.backups.size',
  'proof.count',
  'today.more',
  'plan.progress',
  'plan.hidden',
  'plan.gone',
  'plan.lineLate',
  'guides.found',
  'guides.source',
  'guides.here.offers',
  'guides.here.moreOffers',
  'guides.here.more',
  'desk.filtersOn',
  'desk.of',
  'bulk.count',
  'bulk.all',
  'bulk.done.status',
  'bulk.done.whose',
  'bulk.done.tag',
  'bulk.done.remove',
  'columns.more',
  'figures.exactly',
  'figures.unplaced',
  'figures.here',
  'figures.range',
  'figures.answeredOf',
  'two.mine',
  'two.partner',
  'two.more',
  'profile.bring.leftOut',
  'two.kilometres',
  'profile.tradeWords.results',
  'profile.departmentWords.results',
];
const isCounted = (path: string) => counted.includes(path);

const french = flatten(fr);
const english = flatten(en);

it('both languages say the same things', () => {
  expect(english.map(([path]) => path)).toEqual(french.map(([path]) => path));
  for (const path of counted)
    expect(
      french.some(([key]) => key.startsWith(`${path}(`)),
      path,
    ).toBe(true);
});

describe('French typography', () => {
  it.each(french)('%s', (_path, text) => {
    expect(text).not.toMatch(/[ \u00a0]([:;!?»])/);
    expect(text).not.toMatch(/[^\s\u202f:/][:;?»](?!\/\/)/);
    expect(text).not.toMatch(/«[^\u202f]/);
    expect(text).not.toMatch(/\w'\w/);
    expect(text).not.toContain('"');
  });
});

describe('both languages', () => {
  it.each([...french, ...english])('%s', (_path, text) => {
    expect(text).not.toContain('!');
    expect(text).not.toContain('...');
    expect(text).not.toMatch(/ {2}|^ | $|undefined|NaN/);
    expect(text).not.toMatch(/\w'\w/);
  });
});

it('no sentence was left in the other language', () => {
  const same = french.filter(([path, text]) => text === new Map(english).get(path)).map(([path]) => path);
  expect(same.filter((path) => !/^(language|name$|languageChoice\.)/.test(path))).toEqual(
    [
      'page.country',
      'workspace.sections.offers',
      'workspace.sections.guides',
      'household.squareMetres',
      'plan.origins.france',
      'transfer.import.column.contact',
      'transfer.import.column.notes',
      'transfer.table.columns.contacts',
      'transfer.table.columns.notes',
      'proof.columns.day',
      'proof.kind.contact',
      'reminders.notify',
      'apply.contact',
      'apply.notice',
      'guides.sources',
      'figures.departement',
    ].filter((path) => same.includes(path)),
  );
});

it.each([
  [fr.list.count(0), 'aucune offre gardée'],
  [fr.list.count(1), '1 offre gardée'],
  [fr.list.count(2), '2 offres gardées'],
  [fr.list.count(12_000), '12\u202f000 offres gardées'],
  [fr.list.found(1), '1 offre trouvée'],
  [fr.page.others(1), 'et 1 autre sur cette page'],
  [fr.regions.chosen(2), '2 régions choisies'],
  [en.list.count(0), 'no offers saved'],
  [en.list.count(1), '1 offer saved'],
  [en.list.count(12_000), '12,000 offers saved'],
  [en.page.others(3), 'and 3 others on this page'],
  [en.regions.chosen(1), '1 region chosen'],
])('%s', (said, expected) => {
  expect(said).toBe(expected);
});

it('every word is said somewhere', () => {
  const source = globSync('{components,entrypoints,utils/pages}/**/*.{ts,tsx}')
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  /** Read by a computed key, or handed over whole. */
  const whole = [
    'status',
    'workplace',
    'failure',
    'boards.notice',
    'workspace.sections',
    'languageChoice',
    'household.there',
    'living.row',
    'living.method',
    'living.note',
    'living.why',
    'living.partner',
    'living.from',
    'boards.groups',
    'transfer.export',
    'transfer.import',
    'transfer.table',
    'table.columns',
    'proof.columns',
    'proof.kind',
    'today.kind',
    'plan.situations',
    'plan.origins',
    'plan.tenures',
    'plan.notices',
    'plan.anchors',
    'plan.toast',
    'plan.failure',
    'buying.missing',
    'buying.zone',
    'impatriate.condition',
    'method.topic',
    'method.text',
    'method.group',
    'method.rate',
    'forms.contact',
    'forms.why',
    'forms.result',
    'guides.groups',
    'guides.groupLeads',
    'guides.because',
    'guides.mine.choices',
    'guides.hiring.families',
    'narrow.remotes',
    'apply.methods',
    'apply.purposes',
    'apply.steps',
    'apply.states',
    'apply.fields',
    'apply.failures',
    'apply.problems',
    'letter.levels',
    'news.kinds',
    'narrow.whoses',
    'edit.datesOf',
    'columns.views',
    'figures.stages',
    'profile.states',
    'profile.bring.problems',
    'profile.ownCv.problems',
    'profile.bring.files',
    'profile.bring.reasons',
    'profile.views',
    'profile.leaving.levels',
    'profile.leaving.what',
    'profile.leaving.why',
  ];
  const leaves = french.map(([path]) => path.replace(/\(\d\)$/, '').replace(/\.\d.*$/, ''));
  const unsaid = [...new Set(leaves)].filter((path) => {
    const key = path.split('.').at(-1);
    return !whole.some((group) => path.startsWith(`${group}.`)) && !new RegExp(`\\b\\w+\\.${key}\\b`).test(source);
  });
  expect(unsaid.filter((path) => !path.startsWith('home.'))).toEqual([]);
});
