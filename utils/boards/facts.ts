// Short facts ("Hybride", "CDI", "45 000 €/an") come in any order and language: told apart by what they say.
import type { RawPosting } from '@/utils/posting/types';
import { recogniseWorkplace } from '@/utils/posting/workplace';

/** A figure beside a currency: `$60/hr`, `45 000 €/an`, `CHF 90K/yr`. */
const SALARY = /(?:[$€£₹¥]|\b(?:EUR|USD|GBP|CHF|CAD|MAD|PLN)\b)[^\d]{0,5}\d|\d[\d\s.,]*\s?[Kk]?\s?(?:€|EUR|CHF|£)/;
/** Perks and matches sit beside facts: "6 benefits", "0 of 10 skills match". In any language they count something. */
const PERK = /\d|\bbenefits?\b|\bavantages?\b|\bskills?\b|compétences/i;

/** `$72K/yr - $100K/yr · 6 benefits` → `$72K/yr - $100K/yr`. */
export function salaryOf(words: string | undefined): string | undefined {
  return words?.split(' · ').find((part) => SALARY.test(part)); // absent on most cards
}

/** Puts each fact where it belongs; the first of a kind wins, and what is neither place of work nor pay is the contract. */
export function sortFacts(facts: readonly string[]): Pick<RawPosting, 'workplace' | 'contract' | 'salary'> {
  const sorted: Pick<RawPosting, 'workplace' | 'contract' | 'salary'> = {};
  for (const fact of facts) {
    const salary = salaryOf(fact);
    if (salary) sorted.salary ??= salary;
    else if (fact.length > 60) continue;
    else if (recogniseWorkplace(fact)) sorted.workplace ??= fact;
    else if (!PERK.test(fact)) sorted.contract ??= fact;
  }
  return sorted;
}
