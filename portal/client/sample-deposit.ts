// An invented candidate's deposit for a portal's present notice.
import { randomUUID } from 'node:crypto';
import type { Deposit } from '@/utils/portals/protocol/deposit';
import type { Manifest } from '@/utils/portals/protocol/manifest';
import { SPEC } from '@/utils/portals/protocol/vocabulary';

/** Not sealed yet: the client adds hashes (`sealDeposit`). */
export function makeDeposit(
  manifest: Pick<Manifest, 'portal' | 'privacy'>,
  now: Date,
  changes: Partial<Deposit> = {},
): Deposit {
  const { notice, noticeSha256, noticeVersion } = manifest.privacy;
  const year = 365 * 86_400_000;
  return {
    spec: SPEC,
    kind: 'deposit',
    id: randomUUID(),
    createdAt: now.toISOString(),
    portal: manifest.portal.id,
    level: 'A2',
    profile: {
      title: 'Technicienne de maintenance',
      occupations: [{ rome: 'I1304', label: 'Maintenance industrielle' }],
      experience: {
        band: '6-10',
        jobs: [
          {
            label: 'Technicienne de maintenance',
            rome: 'I1304',
            months: 54,
            sector: '30',
            size: '250+',
            tasks: ['Maintenance préventive de lignes d’assemblage'],
          },
        ],
      },
      education: [{ level: 'bac+2', field: 'Maintenance' }],
      skills: ['GMAO', 'Électrotechnique', 'Hydraulique'],
      languages: [
        { code: 'fr', cefr: 'native' },
        { code: 'en', cefr: 'B1' },
      ],
      licences: ['Permis B'],
      mobility: { departments: ['31', '65'], remote: 'some' },
      availability: '3m',
      contracts: ['cdi'],
    },
    contact: { audience: 'operator-only', email: 'relais-7f3k@boite.example', hideFrom: [{ siren: '123456782' }] },
    consent: {
      notice,
      noticeSha256,
      noticeVersion,
      purposes: ['deposit', 'offer-to-recruiters'],
      givenAt: now.toISOString(),
      locale: 'fr-FR',
      expiresAt: new Date(now.getTime() + year).toISOString().slice(0, 10),
      shown: '0'.repeat(64),
    },
    ...changes,
  };
}
