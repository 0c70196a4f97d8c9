// The chip of each offer: what it would leave the household each month, reckoned from the packaged tables.
import { browser } from 'wxt/browser';
import { sayChip } from '@/utils/i18n/chips';
import type { Language } from '@/utils/i18n/language';
import { householdOf } from '@/utils/living/answers';
import { type Candidate, type Chip, chipFor, type Offer, prepareCandidate } from '@/utils/living/compare';
import { type LivingPath, loadCommuneTable, loadEveryCommune } from '@/utils/living/load';
import type { ChipView } from '@/utils/messaging/protocol';
import { type HouseholdAnswers, household } from '@/utils/settings/household';
import { type Home, home } from '@/utils/settings/items';

const readFile = async (path: LivingPath) => (await fetch(browser.runtime.getURL(path))).text();

/** The candidate as last prepared, and the answers it was made of: lists are described again and again. */
let prepared: { answers: string; candidate: Candidate } | undefined;

async function prepare(answers: HouseholdAnswers, livesIn: Home | null): Promise<Candidate> {
  const said = JSON.stringify([answers, livesIn]);
  if (prepared?.answers === said && prepared.candidate.here !== 'rest-needed') return prepared.candidate;
  const wanted = householdOf(answers, livesIn);
  const first = prepareCandidate(await loadCommuneTable(readFile), wanted);
  const candidate = first.here === 'rest-needed' ? prepareCandidate(await loadEveryCommune(readFile), wanted) : first;
  prepared = { answers: said, candidate };
  return candidate;
}

function isRestNeeded(chip: Chip): boolean {
  return 'why' in chip && typeof chip.why === 'object' && Object.values(chip.why)[0] === 'rest-needed';
}

/** One chip an offer, none where none is said; none at all before the person has spoken of the household. */
export async function describeChips(
  offers: readonly (Offer | undefined)[],
  language: Language,
): Promise<readonly (ChipView | undefined)[]> {
  try {
    const [answers, livesIn] = await Promise.all([household.getValue(), home.getValue()]);
    if (!answers) return [];
    const candidate = await prepare(answers, livesIn);
    const weigh = () => offers.map((offer) => offer && chipFor(candidate, offer));
    let chips = weigh();
    if (!candidate.table.hasRest && chips.some((chip) => chip && isRestNeeded(chip))) {
      // The table is one and the same: it now holds the villages too.
      await loadEveryCommune(readFile);
      chips = weigh();
    }
    return chips.map((chip, at) => {
      const place = offers[at]?.place.name;
      return chip && place ? sayChip(chip, { there: place, here: livesIn?.name }, language) : undefined;
    });
  } catch (error) {
    // Tables that cannot be read take the chips away, not the regions.
    console.warn('What the offers would leave could not be reckoned', error);
    return [];
  }
}
