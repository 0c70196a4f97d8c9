// Invented profiles, for demonstrations and measures: made of lists, the same for the same number.
import { randomUUID } from 'node:crypto';
import type { Profile } from '@/utils/portals/protocol/deposit';
import { SPEC } from '@/utils/portals/protocol/vocabulary';
import type { Portal } from '../context';
import type { StoredDeposit } from '../db/tables';
import { paths } from '../protocol/manifest';
import { moveDeposit } from '../protocol/move-deposit';
import { readNotice } from '../protocol/notice';

/** Trades with their ROME code, their division of the NAF and what goes with them. */
const trades = [
  [
    'I1304',
    'Maintenance industrielle',
    '28',
    ['GMAO', 'Hydraulique', 'Électrotechnique'],
    'Maintenance préventive de lignes',
  ],
  [
    'M1805',
    'Développement logiciel',
    '62',
    ['TypeScript', 'PostgreSQL', 'Tests'],
    'Développement d’applications de gestion',
  ],
  [
    'J1501',
    'Soins à domicile',
    '86',
    ['Hygiène', 'Écoute', 'Transmissions'],
    'Soins et accompagnement de personnes âgées',
  ],
  ['F1703', 'Maçonnerie', '41', ['Coffrage', 'Lecture de plan', 'Béton armé'], 'Gros œuvre de maisons individuelles'],
  ['N1103', 'Magasinage', '52', ['Gestion de stock', 'CACES 1', 'Inventaire'], 'Préparation et contrôle de commandes'],
  [
    'D1106',
    'Vente en boutique',
    '47',
    ['Encaissement', 'Accueil', 'Vente additionnelle'],
    'Vente et accueil de la clientèle',
  ],
  ['G1602', 'Cuisine', '56', ['Produits frais', 'HACCP', 'Pâtisserie'], 'Cuisine de produits locaux en brigade'],
  [
    'K1302',
    'Aide à la personne',
    '88',
    ['Accompagnement', 'Repas', 'Déplacements'],
    'Conduite et aide aux gestes du quotidien',
  ],
] as const;

/** Occitanie's, so that nothing invented stands for another region. */
export const departments = ['09', '11', '12', '30', '31', '32', '34', '46', '48', '65', '66', '81', '82'] as const;
const bands = ['0-2', '3-5', '6-10', '11-20', '20+'] as const;
const availabilities = ['now', '1m', '3m', '6m'] as const;
const contracts = ['cdi', 'cdd', 'interim', 'freelance'] as const;
const levels = ['cap-bep', 'bac', 'bac+2', 'bac+3', 'bac+5'] as const;
const remotes = ['no', 'some', 'full'] as const;

/** Days over which they were received. */
const spread = 170;

const pick = <T extends readonly unknown[]>(from: T, index: number): T[number] => from[index % from.length];

/** The profile of a number. */
export function inventProfile(index: number): Profile {
  const [rome, label, sector, skills, task] = pick(trades, index);
  const department = (offset: number) => pick(departments, index * 5 + offset);
  const title = `${label} (exemple)`;
  return {
    title,
    occupations: [{ rome, label: title }],
    experience: {
      band: pick(bands, Math.floor(index / 3)),
      jobs: [{ label, rome, months: 6 + (index % 90), sector, size: '50-249', tasks: [task] }],
    },
    education: [{ level: pick(levels, Math.floor(index / 5)) }],
    skills: [...skills],
    languages: index % 3 === 0 ? [{ code: 'fr' }, { code: 'en', cefr: 'B1' }] : [{ code: 'fr' }],
    mobility: { departments: [department(0), department(3)], remote: pick(remotes, Math.floor(index / 7)) },
    availability: pick(availabilities, Math.floor(index / 2)),
    contracts: [pick(contracts, Math.floor(index / 4))],
  };
}

/** Puts so many invented profiles into the portal, published, as if the checks had passed. */
export async function fillWithProfiles(portal: Portal, count: number): Promise<void> {
  const notice = await readNotice(portal);
  const now = portal.now();
  const end = new Date(now.getTime() + 300 * 86_400_000);
  const consent = {
    notice: `${portal.config.origin}${paths.notice}`,
    noticeSha256: notice.sha256,
    noticeVersion: notice.version,
    purposes: ['deposit' as const, 'offer-to-recruiters' as const],
    givenAt: now.toISOString(),
    locale: 'fr-FR',
    expiresAt: end.toISOString().slice(0, 10),
    shown: '0'.repeat(64),
  };
  const batch = 500;
  for (let first = 0; first < count; first += batch) {
    await portal.db.transaction().execute(async (tx) => {
      for (let index = first; index < Math.min(count, first + batch); index++) {
        const id = randomUUID();
        const profile = inventProfile(index);
        const head: Pick<StoredDeposit, 'spec' | 'kind' | 'id' | 'createdAt' | 'portal'> = {
          spec: SPEC,
          kind: 'deposit',
          id,
          createdAt: now.toISOString(),
          portal: portal.config.portal.id,
        };
        const body = { ...head, level: 'A2' as const, profile, consent };
        const at = new Date(now.getTime() - ((index * 37) % spread) * 86_400_000);
        const row = { id, state: 'screening' as const, state_since: at, received_at: at, expires_at: end };
        await tx
          .insertInto('deposits')
          .values({ ...row, body: JSON.stringify(body) })
          .execute();
        await moveDeposit(tx, { ...row, body }, 'published', { now: at });
      }
    });
  }
}
