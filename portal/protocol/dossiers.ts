// Support dossiers as organisations read them: each part only when the person shares it with them, each opening noted.
import type { Profile } from '@/utils/portals/protocol/deposit';
import type { Dossier, DossierPart } from '@/utils/portals/protocol/support';
import type { Organisation } from '@/utils/portals/protocol/vocabulary';
import type { Portal } from '../context';
import { isShownTo, type Viewer } from '../search/viewer';
import { organisationWords } from '../search/words';
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

const allParts: readonly DossierPart[] = ['situation', 'steps', 'partner', 'deposit'];

/** What is shared with an organisation; `undefined` when nothing is. A SIREN decides, a name only where one has none. */
export function partsSharedWith(dossier: Dossier, organisation: Organisation): SharedDossier | undefined {
  const nameOf = ({ name }: Organisation) => organisationWords(name).join(' ');
  const shared = dossier.sharedWith.find(({ siren, name }) =>
    siren !== undefined || organisation.siren !== undefined
      ? siren === organisation.siren
      : nameOf({ name }) === nameOf(organisation),
  );
  if (!shared) return undefined;
  const held = (shared.parts ?? allParts).filter((part) => dossier[part] !== undefined);
  return Object.fromEntries(held.map((part) => [part, dossier[part]]));
}

function openDossiers({ db, now }: Pick<Portal, 'db' | 'now'>) {
  return db
    .selectFrom('submissions')
    .where('kind', '=', 'dossier')
    .where('state', '=', 'open')
    .where('body', 'is not', null)
    .where('expires_at', '>', now())
    .select(['id', 'body', 'received_at', 'expires_at']);
}

/** The dossiers shared with an organisation, newest first. */
export async function listSharedDossiers(portal: Portal, organisation: Organisation): Promise<ListedDossier[]> {
  const rows = await openDossiers(portal).orderBy('received_at', 'desc').execute();
  return rows.flatMap(({ id, body, received_at: receivedAt, expires_at: expiresAt }) => {
    const shared = partsSharedWith(body as Dossier, organisation);
    return shared ? [{ id, receivedAt, expiresAt, parts: allParts.filter((part) => part in shared) }] : [];
  });
}

/** Opens a dossier for an organisation, and notes it for the person to see; `undefined` when it may not. */
export async function openDossier(
  portal: Portal,
  id: string,
  organisation: Organisation,
): Promise<SharedDossier | undefined> {
  const row = await openDossiers(portal).where('id', '=', id).executeTakeFirst();
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
