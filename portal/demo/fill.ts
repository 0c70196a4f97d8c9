// `npm run portal -- --demo`: invented people and offers, marked as such wherever they appear.
import type { FeedItem } from '@/utils/portals/protocol/feed';
import { fillWithAccounts } from '../accounts/examples';
import type { Portal } from '../context';
import { publishItem } from '../protocol/feed';
import { fillWithExchanges } from './exchanges';
import { fillWithProfiles } from './profiles';

const source = 'Exemple inventé · Invented example';

const items: Omit<FeedItem, 'updatedAt'>[] = [
  {
    id: 'demo-offer',
    kind: 'offer',
    title: '[Exemple] Technicienne ou technicien de maintenance',
    text: 'Offre inventée pour la démonstration : atelier de 40 personnes, équipe de jour, logement d’appoint les trois premiers mois.',
    rome: ['I1304'],
    place: 'Tarbes',
    source,
  },
  {
    id: 'demo-event',
    kind: 'event',
    title: '[Exemple] Matinée portes ouvertes des ateliers',
    text: 'Événement inventé pour la démonstration.',
    place: 'Albi',
    startsAt: '2027-03-12T09:00:00+01:00',
    endsAt: '2027-03-12T12:00:00+01:00',
    source,
  },
  {
    id: 'demo-contact',
    kind: 'contact',
    title: '[Exemple] Un interlocuteur pour votre installation',
    text: 'Contact inventé pour la démonstration.',
    source,
  },
];

/** Fills a portal that holds nothing; one that holds anything is left as it is. @returns whether it was filled */
export async function fillWithExamples(portal: Portal): Promise<boolean> {
  const held = await portal.db.selectFrom('deposits').select('id').limit(1).executeTakeFirst();
  if (held) return false;
  await fillWithProfiles(portal, 60);
  for (const item of items) await publishItem(portal, item);
  await fillWithAccounts(portal);
  await fillWithExchanges(portal);
  return true;
}
