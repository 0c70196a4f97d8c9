// Support dossiers as organisations read them: each part only when the person shares it with them, each opening noted.
import type { Profile } from '@/utils/portals/protocol/deposit';
import type { Dossier, DossierPart, Testimony } from '@/utils/portals/protocol/support';
import type { Organisation } from '@/utils/portals/protocol/vocabulary';
import type { Portal } from '../context';
import type { Tx } from '../db/tables';
import { isShownTo, type Viewer } from '../search/viewer';
import { organisationKey } from '../search/words';
import { visibleStates } from './states';

/** What of a dossier an organisation may read, each part only when shared with it. */
export type SharedDossier = Partial<Pick<Dossier, DossierPart>>;

/** What the list tells before anything is opened. */
export interface ListedDossier {
  id: string;
  receivedAt: Date;
  expiresAt: Date;
  parts: DossierPart[];
}

export const dossiersOnPage = 20;

const allParts: readonly DossierPart[] = ['situation', 'steps', 'partner', 'deposit'];

/** Writes whom a dossier is shared with, in place of whom it was. */
export async function shareDossier(tx: Tx, id: string, body: Dossier | Testimony): Promise<void> {
  if (!('sharedWith' in body)) return;
  await tx.deleteFrom('dossier_shares').where('dossier_id', '=', id).execute();
  const rows = body.sharedWith.map(({ siren, name }) => ({ dossier_id: id, siren, name_key: organisationKey(name) }));
  if (rows.length > 0) await tx.insertInto('dossier_shares').values(rows).execute();
}

/** What is shared with an organisation; `undefined` when nothing is. A SIREN decides, a name only where one has none. */
export function partsSharedWith(dossier: Dossier, organisation: Organisation): SharedDossier | undefined {
  const shared = dossier.sharedWith.find(({ siren, name }) =>
    siren !== undefined || organisation.siren !== undefined
      ? siren === organisation.siren
      : organisationKey(name) === organisationKey(organisation.name),
  );
  if (!shared) return undefined;
  const held = (shared.parts ?? allParts).filter((part) => dossier[part] !== undefined);
  return Object.fromEntries(held.map((part) => [part, dossier[part]]));
}

function openDossiers({ db, now }: Pick<Portal, 'db' | 'now'>) {
  return db
    .selectFrom('submissions as d')
    .where('d.kind', '=', 'dossier')
    .where('d.state', '=', 'open')
    .where('d.body', 'is not', null)
    .where('d.expires_at', '>', now())
    .select(['d.id', 'd.body', 'd.received_at', 'd.expires_at']);
}

/**
 * A page of the dossiers shared with an organisation, newest first.
 * @param page from 1
 */
export async function listSharedDossiers(
  portal: Pick<Portal, 'db' | 'now'>,
  organisation: Organisation,
  page = 1,
): Promise<{ dossiers: ListedDossier[]; isMore: boolean }> {
  const { siren, name } = organisation;
  const rows = await openDossiers(portal)
    .where(({ exists, selectFrom }) => {
      const shares = selectFrom('dossier_shares as s').whereRef('s.dossier_id', '=', 'd.id').select('s.dossier_id');
      return exists(
        siren === undefined
          ? shares.where('s.siren', 'is', null).where('s.name_key', '=', organisationKey(name))
          : shares.where('s.siren', '=', siren),
      );
    })
    .orderBy('d.received_at', 'desc')
    .orderBy('d.id')
    .limit(dossiersOnPage + 1)
    .offset((page - 1) * dossiersOnPage)
    .execute();
  const dossiers = rows.slice(0, dossiersOnPage).map(({ id, body, received_at: receivedAt, expires_at: expiresAt }) => {
    const shared = partsSharedWith(body as Dossier, organisation) ?? {};
    return { id, receivedAt, expiresAt, parts: allParts.filter((part) => part in shared) };
  });
  return { dossiers, isMore: rows.length > dossiersOnPage };
}

/** Opens a dossier for an organisation, and notes it for the person to see; `undefined` when it may not. */
export async function openDossier(
  portal: Portal,
  id: string,
  organisation: Organisation,
): Promise<SharedDossier | undefined> {
  const row = await openDossiers(portal).where('d.id', '=', id).executeTakeFirst();
  const shared = row && partsSharedWith(row.body as Dossier, organisation);
  if (!shared) return undefined;
  const opening = { dossier_id: id, organisation: organisation.name.slice(0, 120), opened_at: portal.now() };
  await portal.db.insertInto('dossier_openings').values(opening).execute();
  return shared;
}

/**
 * The discreet profile a dossier points to, while recruiters may find it.
 * @param viewer whoever must not find what hides from them; absent for the operator
 */
export async function readSharedProfile(
  { db }: Portal,
  depositId: string,
  viewer?: Viewer,
): Promise<Profile | undefined> {
  let query = db
    .selectFrom('search_profiles as p')
    .innerJoin('deposits as d', 'd.id', 'p.deposit_id')
    .where('p.deposit_id', '=', depositId)
    .where('d.state', 'in', visibleStates);
  if (viewer) query = query.where(isShownTo(viewer));
  return (await query.select('d.body').executeTakeFirst())?.body?.profile;
}
