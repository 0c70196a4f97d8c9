// What is signed and for how much time, from the words and codes boards use in French, English and JSON-LD.
import { comparable } from './text';
import type { ContractKind, WorkingTime } from './types';

/** Longest text that is read: a contract is a line. */
const MAX_READ = 300;

/*
 * In JSON-LD, CONTRACTOR stands for a freelance abroad and for a CDD on French boards; LinkedIn's "Contract" for both:
 * neither is claimed. TEMPORARY is a CDD or an intérim.
 */
const KINDS: readonly (readonly [ContractKind, RegExp])[] = [
  [
    'permanent',
    /\b(?:cdi|cdii|contrat a duree indeterminee|duree indeterminee|permanent|indefinite|open[- ]ended|unbefristet|festanstellung|onbepaalde duur|indefinido|indeterminato)\b/,
  ],
  [
    'fixed-term',
    /\b(?:cdd|cddu|contrat a duree determinee|duree determinee|fixed[- ]term|fixed term|befristet|bepaalde duur|determinato|cdd[- ]?i)\b/,
  ],
  [
    'agency',
    /\b(?:interim|interimaire|mission interimaire|ctt|travail temporaire|zeitarbeit|temporary agency|agency work(?:er)?|temp agency)\b/,
  ],
  ['seasonal', /\b(?:saisonniere?s?|seasonal)\b/],
  [
    'internship',
    /\b(?:stages?(?! managers?)|stagiaires?|intern|interns|internships?|praktikum|tirocinio|practicas|trainee(?:ship)?)\b/,
  ],
  [
    'apprenticeship',
    /\b(?:alternances?|alternante?s?|apprentissage|apprentie?s?|apprentice(?:ship)?|contrat pro(?:fessionnalisation)?|professionnalisation|work[- ]study|ausbildung|duales studium)\b/,
  ],
  [
    'freelance',
    /\b(?:freelances?|freelancing|independante?s?|portage salarial|auto[- ]?entrepreneur|micro[- ]?entrepreneur|micro[- ]?entreprises?|self[- ]employed|freiberuf\w{2,4}|liberale?|independent contractor|prestation|prestataire)\b/,
  ],
  [
    'vie',
    /\b(?:v\.? ?i\.? ?e|volontariat international en entreprise)\b(?! (?:privee|professionnelle|pro|active|sociale|quotidienne|commune|locale|collective|scolaire|associative|de (?!\d)))/,
  ],
  [
    'volunteer',
    /\b(?:volunteer(?:ing)?|benevole|benevolat|service civique|volontaire|volontariat(?! international))\b/,
  ],
  ['temporary', /\b(?:temporary|temporaire|temp)\b/],
];

const TIMES: readonly (readonly [WorkingTime, RegExp])[] = [
  ['full-time', /\b(?:full[- ]?time|temps plein|temps complet|vollzeit|tempo pieno|tiempo completo)\b/],
  [
    'part-time',
    /\b(?:part[- ]?time|temps partiel|mi[- ]temps|teilzeit|tempo parziale|tiempo parcial|[1-9]\d ?% (?:etp|du temps))\b/,
  ],
];

/** `pas de freelance`: what is not offered. */
const REFUSED = /\b(?:pas (?:de |d')|hors |sans |ni |no |not )[\w-]+/g;
/** A permanent contract that may follow the one offered: `CDD pouvant déboucher sur un CDI`, `CDI possible à terme`. */
const PROMISED =
  /\b(?:pouvant|susceptible|evoluti(?:f|ve|on)|possibilite|en vue|debouchant|transformable)\b[^,;/|]{0,40}?\bcdi\b|\bcdi\b (?:possible|envisageable|a terme)/g;
const INITIALS = /(?<=\b[a-z])\.(?=[a-z]\b)/g;

/** JSON-LD's codes as words: `FULL_TIME` is "full time". */
function wordsOf(written: string): string {
  return comparable(written.slice(0, MAX_READ)).replace(/_/g, ' ').replace(/[’`]/g, "'").replace(INITIALS, '');
}

/**
 * The kinds of contract a contract field says, in the order of its words; empty when it says none for sure.
 * For the field or the title, not for a whole description, where "stage" and "alternance" are on every other line.
 */
export function recogniseContracts(written: string | undefined): ContractKind[] {
  if (!written) return [];
  const words = wordsOf(written).replace(REFUSED, ' ');
  const offered = kindsIn(words.replace(PROMISED, ' '));
  return offered.length > 0 ? offered : kindsIn(words);
}

function kindsIn(words: string): ContractKind[] {
  const found = KINDS.flatMap(([kind, pattern]) => {
    const at = words.search(pattern);
    return at < 0 ? [] : [{ kind, at }];
  });
  const isPrecise = found.some(({ kind }) => kind === 'fixed-term' || kind === 'agency' || kind === 'seasonal');
  return found
    .filter(({ kind }) => kind !== 'temporary' || !isPrecise)
    .sort((one, other) => one.at - other.at)
    .map(({ kind }) => kind);
}

/** Full or part time; `undefined` when the words say neither, or offer both. */
export function recogniseWorkingTime(written: string | undefined): WorkingTime | undefined {
  if (!written) return undefined;
  const words = wordsOf(written);
  const found = TIMES.filter(([, pattern]) => pattern.test(words));
  return found.length === 1 ? found[0]?.[0] : undefined;
}
