// Whoever is hidden from an organisation leaves it exactly what it would see if they were not there, whatever it asks.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Filters, findsNewSince, openProfile, searchProfiles } from '@/portal/search/query';
import type { Deposit } from '@/utils/portals/protocol/deposit';
import { empty, openTestPortal, publish, type TestPortal, viewerOf } from './kit/portal';

let test: TestPortal;
beforeAll(async () => {
  test = await openTestPortal();
}, 120_000);
afterAll(() => test?.close());

const employer = viewerOf('Airbus Operations SAS', {
  organisation: { name: 'Airbus Operations SAS', siren: '420916918' },
  mailDomains: ['airbus.com'],
});
/** Each a way in which somebody may say it. */
const hidings: NonNullable<Deposit['contact']>[] = [
  { audience: 'operator-only', hideFrom: [{ siren: '420916918' }] },
  { audience: 'operator-only', hideFrom: [{ name: 'airbus' }] },
  { audience: 'operator-only', hideFrom: [{ name: 'airbus.com' }] },
  { audience: 'operator-only', email: 'x@airbus.com' },
];
const person = fc.record({
  department: fc.constantFrom('31', '09', '65'),
  rome: fc.constantFrom('I1304', 'M1805'),
  hiding: fc.option(fc.constantFrom(...hidings), { nil: undefined }),
});
const filters: fc.Arbitrary<Filters> = fc.record(
  {
    departments: fc.uniqueArray(fc.constantFrom('31', '09', '65'), { minLength: 1 }),
    rome: fc.uniqueArray(fc.constantFrom('I1304', 'M1805'), { minLength: 1 }),
    text: fc.constantFrom('maintenance', 'gmao', 'introuvable'),
  },
  { requiredKeys: [] },
);

it('is the same answer to every question, with the hidden there or not', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(person, { maxLength: 7 }), fc.array(filters, { maxLength: 4 }), async (people, asked) => {
      await empty(test);
      const since = new Date(test.portal.now().getTime() - 1);
      const hidden = [];
      for (const { department, rome, hiding } of people) {
        const { held, deposit } = await publish(test, {
          contact: hiding,
          profile: {
            title: 'Maintenance',
            occupations: [{ label: 'Maintenance', rome }],
            skills: ['GMAO'],
            mobility: { departments: [department] },
          },
        });
        if (hiding) hidden.push({ held, id: deposit.id });
      }
      const answers = async () => {
        const all = [];
        for (const question of [{}, ...asked]) {
          all.push(await searchProfiles(test.portal, employer, question));
          all.push(await findsNewSince(test.portal, employer, question, since));
        }
        return all;
      };
      const before = await answers();
      for (const { held, id } of hidden) {
        const row = await test.portal.db
          .selectFrom('search_profiles')
          .where('deposit_id', '=', id)
          .select('public_id')
          .executeTakeFirstOrThrow();
        expect(await openProfile(test.portal, employer, row.public_id)).toBeUndefined();
        await test.client.withdraw(held);
      }
      expect(await answers()).toEqual(before);
    }),
    { numRuns: 12 },
  );
}, 120_000);
