// Invented contact requests for the demonstration: one accepted, one declined, one that waits.
import { examples } from '../accounts/examples';
import type { Portal } from '../context';
import { answerContactRequest, requestContact } from '../protocol/contact-requests';

const answers = [
  { answer: 'accept', reveal: { givenName: 'Noa (exemple)', email: 'noa@boite.example' } },
  { answer: 'refuse' },
  undefined,
];

export async function fillWithExchanges(portal: Portal): Promise<void> {
  const { db } = portal;
  const { id, organisation_id, name } = await db
    .selectFrom('accounts as a')
    .innerJoin('organisations as o', 'o.id', 'a.organisation_id')
    .where('a.email', '=', examples.recruiter.email)
    .select(['a.id', 'o.id as organisation_id', 'o.name'])
    .executeTakeFirstOrThrow();
  const viewer = { accountId: id, organisationId: organisation_id, organisation: { name }, mailDomains: [] };
  const profiles = await db
    .selectFrom('search_profiles')
    .orderBy('published_at', 'desc')
    .limit(answers.length)
    .select(['public_id', 'deposit_id'])
    .execute();
  for (const [index, { public_id, deposit_id }] of profiles.entries()) {
    const requestId = await requestContact(portal, viewer, {
      profile: public_id,
      displayName: examples.recruiter.displayName,
      message: 'Bonjour, votre expérience nous intéresse pour notre atelier. Message inventé pour la démonstration.',
      offer: { title: '[Exemple] Un poste à pourvoir dans notre atelier' },
      asked: ['givenName', 'email'],
    });
    const answer = answers[index];
    if (requestId && answer) await answerContactRequest(portal, { depositId: deposit_id, requestId, json: answer });
  }
}
