// The impatriate regime of article 155 B: its conditions, its end and what it takes off the income tax. Nothing else of it is
// counted: social contributions stay whole (the official model's own rule for it drops pension contributions too).

import regime from '@/data/living/impatriate.json';
import { type SourceId, toSourceId } from './lines';
import type { EurosPerYear } from './units';

/** What must hold; `utils/i18n` has the words. */
export type ConditionId = keyof typeof regime.conditions;

export interface Condition {
  id: ConditionId;
  source: SourceId;
  article: string;
}

/** In the order they are told. None is checked here: only the person and the tax office can. */
export function listConditions(): Condition[] {
  const { conditions } = regime;
  const ids = Object.keys(conditions).filter((id): id is ConditionId => Object.hasOwn(conditions, id));
  return ids.map((id) => ({ id, article: conditions[id].article, source: toSourceId(conditions[id].source) }));
}

/** Taxable pay of a newcomer from abroad who takes the flat option: 30 % of pay is exempt (art. 155 B, I). */
export function taxableOfImpatriate(taxable: EurosPerYear): EurosPerYear {
  return taxable * (1 - regime.exempt.share);
}

/** The last year the regime holds, to its 31 December: the eighth after the one the post is taken up in. */
export function lastImpatriateYear(startYear: number): number {
  return startYear + regime.end.years;
}
