// Invented organisations, recruiters and exchanges for the demonstration.
import { randomUUID } from 'node:crypto';
import type { Portal } from '../context';
import { acceptSubmission } from '../protocol/submissions';
import { addOrganisation, addRecruiter } from './organisations';

const dayLength = 86_400_000;

export const examples = {
  recruiter: { email: 'camille@atelier-garonne.example', displayName: 'Camille (exemple)' },
  other: { email: 'sacha@ferme-des-monts.example', displayName: 'Sacha (exemple)' },
};

/** Two organisations, one of which must soon renew, and a testimony that waits for a decision. */
export async function fillWithAccounts(portal: Portal): Promise<void> {
  const day = (days: number) => new Date(portal.now().getTime() + days * dayLength).toISOString().slice(0, 10);
  const workshop = await addOrganisation(portal, {
    name: 'Atelier Garonne (exemple)',
    mailDomains: [],
    startsOn: day(-60),
    endsOn: day(305),
  });
  await addRecruiter(portal, workshop, examples.recruiter);
  const farm = await addOrganisation(portal, {
    name: 'Ferme des Monts (exemple)',
    mailDomains: [],
    startsOn: day(-350),
    endsOn: day(15),
  });
  await addRecruiter(portal, farm, examples.other);
  await acceptSubmission(portal, 'testimony', {
    key: randomUUID(),
    hash: '',
    body: {
      displayName: 'Noa (exemple)',
      text: 'Témoignage inventé : parti de Paris pour Albi, avec six semaines de préavis et un premier logement prêté par l’entreprise.',
      situation: 'leaving-paris',
      consent: { publish: true, until: day(300) },
    },
  });
}
