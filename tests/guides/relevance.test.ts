// What is proposed to read: only what concerns the person and the region, each thing with its reason, in one settled order.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Circumstances, type Origin, readCircumstances } from '@/utils/guides/circumstances';
import { type Choosable, chooseReading } from '@/utils/guides/relevance';
import { type Audience, audiences } from '@/utils/guides/types';

const bretagne: Choosable = {
  id: 'bretagne',
  group: 'regions',
  region: '53',
  for: [],
  sections: [
    { id: 'towns', for: [] },
    { id: 'schools', for: ['children', 'student'] },
    { id: 'housing', for: ['tenant', 'owner'] },
  ],
};
const normandie: Choosable = { ...bretagne, id: 'normandie', region: '28' };
const redundancy: Choosable = {
  id: 'redundancy',
  group: 'situations',
  for: ['redundancy'],
  sections: [
    { id: 'deadlines', for: ['redundancy'] },
    { id: 'family', for: ['redundancy', 'children'] },
  ],
};
const trying: Choosable = {
  id: 'trying',
  group: 'situations',
  for: [],
  sections: [{ id: 'school', for: ['children'] }],
};
const cv: Choosable = { id: 'cv', group: 'craft', for: [], sections: [{ id: 'first', for: ['graduate'] }] };
const guides = [bretagne, normandie, redundancy, trying, cv];

const asked = (tags: readonly Audience[], origin: Origin = 'said') => new Map(tags.map((tag) => [tag, origin]));
const brief = (circumstances: Circumstances, region?: string) =>
  chooseReading(guides, circumstances, region).map(({ guide, section }) => (section ? `${guide}#${section}` : guide));

describe('the choice of reading', () => {
  it('is the guide of the region when nothing is known of the person', () => {
    expect(chooseReading(guides, new Map(), '53')).toEqual([{ guide: 'bretagne', because: [] }]);
    expect(chooseReading(guides, new Map(), undefined)).toEqual([]);
  });

  it('adds what is for the person, the region first', () => {
    expect(brief(asked(['children', 'redundancy']), '53')).toEqual([
      'bretagne',
      'bretagne#schools',
      'redundancy',
      'redundancy#family',
      'trying#school',
    ]);
  });

  it('puts what was said before what was inferred', () => {
    const known = new Map<Audience, Origin>([
      ['children', 'household'],
      ['graduate', 'said'],
    ]);
    expect(brief(known, '53')).toEqual(['bretagne', 'bretagne#schools', 'cv#first', 'trying#school']);
  });

  it('says whose section it is', () => {
    const choice = chooseReading(guides, asked(['tenant']), '53').find(({ section }) => section === 'housing');
    expect(choice?.because).toEqual(['tenant']);
  });

  it('names a guide once, and only those of its sections that have a reason of their own', () => {
    expect(brief(asked(['redundancy']))).toEqual(['redundancy']);
    expect(brief(asked(['redundancy', 'children']))).toContain('redundancy#family');
  });

  it('leaves a guide for others to them, even a section that would fit', () => {
    expect(brief(asked(['children']), undefined)).toEqual(['trying#school']);
  });
});

describe('for any guides and any person', () => {
  const tags = fc.uniqueArray(fc.constantFrom(...audiences), { maxLength: 4 });
  const guide = (id: string): fc.Arbitrary<Choosable> =>
    fc
      .record({
        id: fc.constant(id),
        for: tags,
        sections: fc.array(tags, { maxLength: 5 }).map((all) => all.map((each, at) => ({ id: `s${at}`, for: each }))),
        place: fc.constantFrom(
          { group: 'regions' as const, region: '53' },
          { group: 'regions' as const, region: '28' },
          { group: 'situations' as const },
          { group: 'craft' as const },
        ),
      })
      .map(({ place, ...rest }) => ({ ...rest, ...place }));
  const library = fc
    .nat({ max: 8 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => guide(`g${at}`))));
  const origins = fc.constantFrom<Origin>('said', 'household', 'home', 'offer');
  const person = fc
    .uniqueArray(fc.tuple(fc.constantFrom(...audiences), origins), { selector: ([tag]) => tag, maxLength: 8 })
    .map((all): Circumstances => new Map(all));
  const region = fc.constantFrom('53', '28', undefined);
  const name = ({ guide: id, section }: { guide: string; section?: string }) => `${id}#${section ?? ''}`;

  it('nothing is proposed twice, nothing of another region, nothing without a reason that holds', () => {
    fc.assert(
      fc.property(library, person, region, (all, who, where) => {
        const chosen = chooseReading(all, who, where);
        expect(new Set(chosen.map(name)).size).toBe(chosen.length);
        for (const { guide: id, section, because } of chosen) {
          const found = all.find((each) => each.id === id);
          if (found?.group === 'regions') expect(found.region).toBe(where);
          const own = section ? found?.sections.find((each) => each.id === section)?.for : found?.for;
          for (const tag of because) expect(own?.includes(tag) && who.has(tag)).toBe(true);
          if (because.length === 0) expect(found?.group === 'regions' && section === undefined).toBe(true);
        }
      }),
    );
  });

  it('one more thing known takes nothing away', () => {
    fc.assert(
      fc.property(library, person, region, fc.constantFrom(...audiences), origins, (all, who, where, tag, origin) => {
        const before = chooseReading(all, who, where).map(name);
        const after = new Set(chooseReading(all, new Map([[tag, origin], ...who]), where).map(name));
        expect(before.filter((each) => !after.has(each))).toEqual([]);
      }),
    );
  });

  it('the region comes first, then whole guides, then sections; among each, what was said before what was inferred', () => {
    fc.assert(
      fc.property(library, person, region, (all, who, where) => {
        const ranks = chooseReading(all, who, where).map(({ guide: id, section, because }) => {
          const isRegion = all.find((each) => each.id === id)?.group === 'regions';
          const kind = isRegion ? (section === undefined ? 0 : 1) : section === undefined ? 2 : 3;
          return kind * 2 + (because.some((tag) => who.get(tag) === 'said') ? 0 : 1);
        });
        expect(ranks).toEqual(ranks.toSorted((one, other) => one - other));
      }),
    );
  });

  it('the order in which things were said does not matter', () => {
    fc.assert(
      fc.property(library, person, region, (all, who, where) => {
        const backwards: Circumstances = new Map([...who].reverse());
        expect(chooseReading(all, backwards, where)).toEqual(chooseReading(all, who, where));
      }),
    );
  });
});

describe('what is known of the person', () => {
  const nobody = { situations: [], household: null, livesIn: null };
  const tagsOf = (known: Partial<Parameters<typeof readCircumstances>[0]>) =>
    Object.fromEntries(readCircumstances({ ...nobody, ...known }));

  it.each([
    ['nothing, before anything is answered', {}, {}],
    ['nothing, of a household without answers', { household: {} }, {}],
    ['what was said', { situations: ['redundancy'] }, { redundancy: 'said' }],
    ['nothing, of words it does not have', { situations: ['astronaut'] }, {}],
    ['a tenant', { household: { tenure: 'rent' as const } }, { tenant: 'household' }],
    ['an owner', { household: { tenure: 'own' as const } }, { owner: 'household' }],
    ['a couple', { household: { adults: 2 as const } }, { couple: 'household', partner: 'household' }],
    [
      'a single parent',
      { household: { adults: 1 as const, children: 2 } },
      { children: 'household', 'single-parent': 'household' },
    ],
    [
      'children, but no single parent where the adults are not said',
      { household: { children: 1 } },
      { children: 'household' },
    ],
    ['somebody abroad', { livesIn: { kind: 'abroad' as const } }, { 'from-abroad': 'home' }],
    ['somebody in Paris', { livesIn: { kind: 'commune' as const, code: '75056' } }, { 'from-paris': 'home' }],
    ['somebody around Paris', { livesIn: { kind: 'commune' as const, code: '77284' } }, { 'from-paris': 'home' }],
    ['nobody from Paris in Réunion', { livesIn: { kind: 'commune' as const, code: '97411' } }, {}],
    ['remote work, of the offer', { offer: { workplace: 'hybrid' } }, { remote: 'offer' }],
    ['a move overseas, of the offer', { offer: { region: '04' } }, { overseas: 'offer' }],
    [
      'what was said before what was inferred',
      { situations: ['remote'], offer: { workplace: 'remote' } },
      { remote: 'said' },
    ],
  ])('%s', (_, known, tags) => {
    expect(tagsOf(known)).toEqual(tags);
  });
});
