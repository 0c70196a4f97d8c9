// Brings together what the person has already said elsewhere and what they say in the plan, and tells which steps are theirs.
import type { Day } from './days';
import { readSituations, type SituationId } from './situations';
import type { Circumstances, Condition, Origin, SaidCircumstances } from './types';

/** The European Economic Area and Switzerland, as social security coordinates them; the United Kingdom is not in it. */
const europe = new Set(
  'AT BE BG CH CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '),
);

/** What the settings know; every answer may be missing. */
export interface Known {
  household: {
    adults?: number;
    children?: number;
    tenure?: 'rent' | 'own';
    cars?: number;
    country?: string;
  } | null;
  home: { kind: 'commune' | 'abroad' } | null;
  /** The words of the setting. */
  situations: readonly string[];
}

/**
 * Fills what nobody has said with what leaves no step out: a tenant of unknown notice, with a car. Without a home, one
 * lives in France unless a situation says otherwise; abroad without a country is outside of Europe.
 */
export function circumstancesOf({ household, home, situations }: Known, said: SaidCircumstances): Circumstances {
  const chosen = readSituations(situations);
  return {
    origin: said.origin ?? originOf(household?.country, home, chosen, situations.includes('eu')),
    tenure: said.tenure ?? household?.tenure ?? 'rent',
    notice: said.notice ?? 'unknown',
    hasPartner: said.hasPartner ?? (household?.adults === 2 || chosen.includes('the-partner-too')),
    children: said.children ?? household?.children ?? 0,
    hasCar: said.hasCar ?? household?.cars !== 0,
    situations: chosen,
  };
}

function originOf(
  country: string | undefined,
  home: Known['home'],
  chosen: readonly SituationId[],
  isFromEurope: boolean,
): Origin {
  const isFromFar = chosen.includes('from-outside-the-eu');
  const isSaid = isFromFar || isFromEurope || chosen.includes('back-from-abroad');
  if (!(home ? home.kind === 'abroad' : isSaid)) return 'france';
  if (isFromFar) return 'elsewhere';
  return isFromEurope || (country !== undefined && europe.has(country)) ? 'europe' : 'elsewhere';
}

/** Whether a step is the person's. */
export function applies(when: Condition | undefined, circumstances: Circumstances, target: Day): boolean {
  if (!when) return true;
  const { origin, tenure, notice, hasPartner, children, hasCar, situations } = circumstances;
  const among = <Value>(allowed: readonly Value[] | undefined, value: Value) => allowed?.includes(value) ?? true;
  return (
    among(when.origin, origin) &&
    among(when.tenure, tenure) &&
    among(when.notice, notice) &&
    among(when.season, seasonOf(target)) &&
    (when.situations?.some((id) => situations.includes(id)) ?? true) &&
    (!when.partner || hasPartner) &&
    (!when.children || children > 0) &&
    (!when['lone-parent'] || (children > 0 && !hasPartner)) &&
    (!when.car || hasCar) &&
    children >= (when['children-at-least'] ?? 0)
  );
}

/** July and August are summer in every school zone of the mainland; the rest is the school year. */
function seasonOf(target: Day): 'term' | 'summer' {
  return /-0[78]-/.test(target) ? 'summer' : 'term';
}
