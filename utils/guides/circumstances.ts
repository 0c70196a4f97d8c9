// Whom a person is among the guides' audiences: what was said outright, and what follows from other answers.
import type { Answers, LivesIn } from '@/utils/living/answers';
import { type Audience, audiences } from './types';

/** How it is known. */
export type Origin =
  /** Chosen on the guides' page. */
  | 'said'
  /** From the answers about the household. */
  | 'household'
  /** From where the person lives. */
  | 'home'
  /** From the offer at hand. */
  | 'offer';

export type Circumstances = ReadonlyMap<Audience, Origin>;

/** What a person says of the move itself, in the words the plan knows too; the rest follows from other answers. */
export const situationChoices = [
  'from-abroad',
  'from-paris',
  'redundancy',
  'job-seeker',
  'graduate',
  'student',
  'founder',
  'founder-abroad',
  'training',
  'trying',
  'partner',
  'remote',
  'eu',
  'non-eu',
] as const satisfies readonly Audience[];

/** An offer, as far as it says whom a section is for. */
export interface OfferAtHand {
  /** INSEE code, when it is claimed. */
  region?: string;
  workplace?: string;
}

interface Known {
  /** As stored: words of other versions among them are left aside. */
  situations: readonly string[];
  /** Null before the person has spoken of the household. */
  household: Answers | null;
  livesIn: LivesIn;
  offer?: OfferAtHand;
}

/** Départements of Île-de-France. */
const parisRegion = new Set(['75', '77', '78', '91', '92', '93', '94', '95']);

/** Nothing is assumed of what was not answered: no answer, no audience. */
export function readCircumstances({ situations, household, livesIn, offer }: Known): Circumstances {
  const known = new Map<Audience, Origin>();
  const note = (audience: Audience, origin: Origin, holds: boolean) => {
    if (holds && !known.has(audience)) known.set(audience, origin);
  };
  for (const audience of audiences) note(audience, 'said', situations.includes(audience));
  if (household) {
    const { adults, children = 0, tenure, cars = 0, daysAtHome = 0, isCadre = false } = household;
    note('tenant', 'household', tenure === 'rent');
    note('owner', 'household', tenure === 'own');
    note('children', 'household', children > 0);
    note('couple', 'household', adults === 2);
    note('partner', 'household', adults === 2);
    note('single-parent', 'household', adults === 1 && children > 0);
    note('car', 'household', cars > 0);
    note('cadre', 'household', isCadre);
    note('remote', 'household', daysAtHome > 0);
  }
  note('from-abroad', 'home', livesIn?.kind === 'abroad');
  note('from-paris', 'home', livesIn?.kind === 'commune' && parisRegion.has(livesIn.code.slice(0, 2)));
  note('remote', 'offer', offer?.workplace === 'remote' || offer?.workplace === 'hybrid');
  // INSEE codes of the overseas regions begin with 0.
  note('overseas', 'offer', offer?.region?.startsWith('0') ?? false);
  return known;
}
