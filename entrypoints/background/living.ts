// The chip of each offer: what it would leave the household each month, reckoned from the packaged tables.
import { browser } from 'wxt/browser';
import { readyWords, sayBasis, sayChip } from '@/utils/i18n/chips';
import type { Language } from '@/utils/i18n/language';
import { householdOf } from '@/utils/living/answers';
import { type Candidate, type Chip, chipFor, type Offer, partnerTaken, prepareCandidate } from '@/utils/living/compare';
import type { Household } from '@/utils/living/household';
import { type SourceId, sourceOf } from '@/utils/living/lines';
import { type LivingPath, loadCommuneTable, loadEveryCommune } from '@/utils/living/load';
import type { ChipView } from '@/utils/messaging/protocol';
import { type HouseholdAnswers, household } from '@/utils/settings/household';
import { type Home, home } from '@/utils/settings/items';

const readFile = async (path: LivingPath) => (await fetch(browser.runtime.getURL(path))).text();

/** The candidate as last prepared, and the answers it was made of: lists are described again and again. */
let prepared: { answers: string; candidate: Promise<Candidate> } | undefined;

function prepare(answers: HouseholdAnswers, livesIn: Home | null): Promise<Candidate> {
  const said = JSON.stringify([answers, livesIn]);
  if (prepared?.answers === said) return prepared.candidate;
  const next = { answers: said, candidate: makeCandidate(householdOf(answers, livesIn)) };
  prepared = next;
  next.candidate.catch(() => {
    // Tables that could not be read are read again the next time.
    if (prepared === next) prepared = undefined;
  });
  return next.candidate;
}

async function makeCandidate(wanted: Household): Promise<Candidate> {
  const first = prepareCandidate(await loadCommuneTable(readFile), wanted);
  return first.here === 'rest-needed' ? prepareCandidate(await loadEveryCommune(readFile), wanted) : first;
}

/**
 * Reads the tables, reckons the person's own side and makes the formats of amounts, for the chips to find ready: called
 * as soon as offers come in, while the gazetteer is read. What fails here fails again, and is told, where it is needed.
 */
export async function readyChips(language: Language): Promise<void> {
  const [answers, livesIn] = await Promise.all([household.getValue(), home.getValue()]);
  if (!answers) return;
  const preparing = prepare(answers, livesIn);
  readyWords(language);
  await preparing;
}

function isRestNeeded(chip: Chip): boolean {
  return 'why' in chip && typeof chip.why === 'object' && Object.values(chip.why)[0] === 'rest-needed';
}

/** Years of what a chip rests on, read from the table of sources. */
function sourceYears() {
  const yearOf = (id: SourceId) => sourceOf(id).asOf.slice(0, 4);
  return {
    pay: yearOf('net-pay-2026-07'),
    tax: yearOf('income-tax-2026'),
    rents: yearOf('rents-2025'),
    prices: yearOf('prices-2022'),
  };
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
    const basis = sayBasis(sourceYears(), language);
    const partner = partnerTaken(candidate.household);
    return chips.map((chip, at) => {
      const place = offers[at]?.place;
      if (!chip || !place?.name) return undefined;
      const isMainCommune = place.kind === 'metro';
      const said = sayChip(chip, { there: place.name, here: livesIn?.name, isMainCommune, partner }, language);
      return said && 'why' in chip ? said : said && { ...said, basis };
    });
  } catch (error) {
    // Tables that cannot be read take the chips away, not the regions.
    console.warn('What the offers would leave could not be reckoned', error);
    return [];
  }
}
