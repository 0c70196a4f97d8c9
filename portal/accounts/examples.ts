// Invented organisations, recruiters and exchanges for the demonstration.
import { randomUUID } from 'node:crypto';
import type { Portal } from '../context';
import { acceptSubmission } from '../protocol/submissions';
import { addOrganisation, addRecruiter } from './organisations';

const dayLength = 86_400_000;

const workshopName = 'Atelier Garonne (exemple)';

export const examples = {
  recruiter: { email: 'camille@atelier-garonne.example', displayName: 'Camille (exemple)' },
  other: { email: 'sacha@ferme-des-monts.example', displayName: 'Sacha (exemple)' },
};

/** Two organisations, one of which must soon renew, a testimony that waits for a decision, and a shared dossier. */
export async function fillWithAccounts(portal: Portal): Promise<void> {
  const day = (days: number) => new Date(portal.now().getTime() + days * dayLength).toISOString().slice(0, 10);
  const workshop = await addOrganisation(portal, {
    name: workshopName,
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
  await acceptSubmission(portal, 'dossier', {
    key: randomUUID(),
    hash: '',
    body: {
      situation: 'after-redundancy',
      steps: [
        { title: 'Bilan de compétences (exemple)', done: true },
        { title: 'Visite d’Albi et de deux écoles (exemple)', due: day(20), done: false },
        { title: 'Préavis du logement (exemple)', due: day(45), done: false },
      ],
      partner: { trade: 'Infirmière (exemple)', mobility: { departments: ['81', '31'], remote: 'no' } },
      sharedWith: [
        { name: portal.config.operator.name, siren: portal.config.operator.siren },
        { name: workshopName, parts: ['steps'] },
      ],
      consent: { share: true, givenAt: portal.now().toISOString() },
      until: day(200),
    },
  });
}
