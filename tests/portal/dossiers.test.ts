// Support dossiers: each organisation reads what is shared with it and no more, the person sees who did, and may end it.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keepTime } from '@/portal/jobs/retention';
import { dossiersOnPage, listSharedDossiers } from '@/portal/protocol/dossiers';
import type { Dossier } from '@/utils/portals/protocol/support';
import { headers } from '@/utils/portals/protocol/vocabulary';
import { empty, openTestPortal, origin, publish, type TestPortal } from './kit/portal';
import { addSubscriber, signIn, signInAgency, type Visitor } from './kit/visitor';

const dossier: Dossier = {
  situation: 'after-redundancy',
  steps: [
    { title: 'Bilan de compétences', due: '2027-01-15', done: false },
    { title: 'Visite de Tarbes', done: true },
  ],
  partner: { trade: 'Infirmière', mobility: { departments: ['65'], remote: 'some' } },
  sharedWith: [{ name: 'Ateliers du Sud', parts: ['steps'] }, { name: 'Association d’exemple' }],
  consent: { share: true, givenAt: '2026-11-22T08:00:00Z' },
  until: '2027-06-30',
};

let test: TestPortal;
let sharer: Visitor;
let stranger: Visitor;
let agency: Visitor;
beforeAll(async () => {
  test = await openTestPortal();
}, 120_000);
afterAll(() => test?.close());
beforeEach(async () => {
  await empty(test);
  await test.portal.db.deleteFrom('accounts').execute();
  await test.portal.db.deleteFrom('organisations').execute();
  await addSubscriber(test, 'camille@ateliers-du-sud.example');
  await addSubscriber(test, 'sacha@ailleurs.example', { name: 'Ailleurs' });
  sharer = await signIn(test, 'camille@ateliers-du-sud.example');
  stranger = await signIn(test, 'sacha@ailleurs.example');
  agency = await signInAgency(test);
});

/** What the person may do with the dossier, by its token. */
async function share(changes: Partial<Dossier> = {}) {
  const json = { 'Content-Type': 'application/json' };
  const answer = await test.send(`${origin}/api/v1/dossiers`, {
    method: 'POST',
    headers: { ...json, [headers.idempotencyKey]: crypto.randomUUID() },
    body: JSON.stringify({ ...dossier, ...changes }),
  });
  const { id, statusUrl, token } = (await answer.json()) as { id: string; statusUrl: string; token: string };
  const authorization = { ...json, Authorization: `Bearer ${token}` };
  return {
    at: `/recruteur/dossiers/${id}`,
    atAgency: `/agence/dossiers/${id}`,
    read: async () => (await test.send(statusUrl, { headers: authorization })).json(),
    change: (next: Partial<Dossier>) =>
      test.send(statusUrl, {
        method: 'PUT',
        headers: { ...authorization, 'If-Match': '*' },
        body: JSON.stringify({ ...dossier, ...next }),
      }),
    erase: () => test.send(statusUrl, { method: 'DELETE', headers: authorization }),
  };
}

describe('the list of dossiers', () => {
  it('is found by number or by name, however it is written, and comes in pages', async () => {
    const numbered = { name: 'Autre nom', siren: '732829320' };
    for (let count = 0; count < dossiersOnPage; count++) await share({ sharedWith: [{ name: 'ATELIERS DU SUD SAS' }] });
    test.wait(1 / 24);
    const last = await share({ sharedWith: [{ name: 'ateliers sud' }, numbered] });
    await share({ sharedWith: [] });
    await share({ sharedWith: [{ name: 'Ateliers du Sud', siren: '732829320' }] });
    const list = (organisation: { name: string; siren?: string }, page?: number) =>
      listSharedDossiers(test.portal, organisation, page);
    const first = await list({ name: 'Ateliers du Sud' });
    expect([first.dossiers.length, first.isMore]).toEqual([dossiersOnPage, true]);
    expect(last.at).toContain(first.dossiers[0]?.id);
    const second = await list({ name: 'Ateliers du Sud' }, 2);
    expect([second.dossiers.length, second.isMore]).toEqual([1, false]);
    expect(new Set([...first.dossiers, ...second.dossiers].map(({ id }) => id)).size).toBe(dossiersOnPage + 1);
    expect((await list({ name: 'Peu importe', siren: '732829320' })).dossiers).toHaveLength(2);
    expect((await list({ name: 'Ateliers du Sud', siren: '123456782' })).dossiers).toEqual([]);
    const page = (await sharer.get('/recruteur/dossiers')).text;
    expect(page).toContain('href="/recruteur/dossiers?page=2"');
    for (const wrong of ['0', '-1', 'x', '1e99'])
      expect((await sharer.get(`/recruteur/dossiers?page=${wrong}`)).status).toBe(200);
    await last.change({ sharedWith: [numbered] });
    expect((await list({ name: 'Ateliers du Sud' })).dossiers).toHaveLength(dossiersOnPage);
    await last.erase();
    expect((await list({ name: 'x', siren: '732829320' })).dossiers).toHaveLength(1);
  }, 30_000);
});

describe('a shared dossier', () => {
  it('is read part by part by those it is shared with, and is not there for others', async () => {
    const { at, atAgency } = await share();
    expect((await sharer.get('/recruteur/dossiers')).text).toContain(at);
    const steps = (await sharer.get(at)).text;
    expect(steps).toContain('Bilan de compétences');
    expect(steps).toContain('1 étape faite sur 2');
    expect(steps).not.toMatch(/Infirmière|licenciement/);
    const whole = (await agency.get(atAgency)).text;
    for (const part of ['Infirmière', 'après un licenciement', 'Visite de Tarbes']) expect(whole).toContain(part);
    expect((await stranger.get('/recruteur/dossiers')).text).not.toContain(at);
    expect((await stranger.get(at)).status).toBe(404);
    expect((await sharer.get('/recruteur/dossiers/x')).status).toBe(404);
  });

  it('tells nothing in the list, and the person who opened it and when', async () => {
    const { at, atAgency, read } = await share();
    expect((await sharer.get('/recruteur/dossiers')).text).not.toMatch(/Bilan|Infirmière|licenciement/);
    expect((await read()).openedBy).toEqual([]);
    await stranger.get(at);
    await sharer.get(at);
    await agency.get(atAgency);
    const { openedBy } = await read();
    expect(openedBy.map(({ organisation }: { organisation: string }) => organisation)).toEqual([
      'Ateliers du Sud',
      'Association d’exemple',
    ]);
    expect((await agency.get('/agence/journal')).text.match(/a ouvert un dossier/g)).toHaveLength(2);
  });

  it('ends when the person stops sharing it, erases it, or its day is over', async () => {
    const stopped = await share();
    await stopped.change({ sharedWith: [{ name: 'Association d’exemple' }] });
    expect((await sharer.get(stopped.at)).status).toBe(404);
    expect((await agency.get(stopped.atAgency)).status).toBe(200);

    const erased = await share();
    await sharer.get(erased.at);
    await erased.erase();
    expect((await sharer.get(erased.at)).status).toBe(404);
    const left = await test.portal.db.selectFrom('dossier_openings').select('organisation').execute();
    expect(left).toEqual([{ organisation: 'Association d’exemple' }]);
    const lines = await test.portal.db
      .selectFrom('audit_log')
      .where('what', '=', 'opened-dossier')
      .selectAll()
      .execute();
    expect(lines).toHaveLength(1);

    const over = await share({ until: '2026-11-22' });
    expect((await sharer.get(over.at)).status).toBe(200);
    test.wait(1);
    await keepTime(test.portal);
    sharer = await signIn(test, 'camille@ateliers-du-sud.example');
    expect((await sharer.get(over.at)).status).toBe(404);
  });

  it('shows the profile it points to while that may be found, and not to whom it hides from', async () => {
    const sharedWith = [{ name: 'Ateliers du Sud' }, { name: 'Ailleurs' }];
    const { held, deposit } = await publish(test, {
      contact: { audience: 'operator-only', hideFrom: [{ name: 'Ailleurs' }] },
    });
    const { at } = await share({ sharedWith, deposit: held.id });
    expect((await sharer.get(at)).text).toContain(deposit.profile.title);
    const hidden = (await stranger.get(at)).text;
    expect(hidden).toContain('Infirmière');
    expect(hidden).not.toContain(deposit.profile.title);
    await test.client.withdraw(held);
    expect((await sharer.get(at)).text).not.toContain(deposit.profile.title);
  });
});
