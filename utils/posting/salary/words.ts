// The words around an amount, in plain spelling: what it is paid for, what shows pay, what shows something else.
import type { PayPeriod } from '../types';

/** Whole words that name a period, by period. */
const UNITS: Readonly<Record<PayPeriod, readonly string[]>> = {
  hour: ['h', 'hr', 'hrs', 'heures?', 'heur', 'heu', 'he', 'hours?', 'ora', 'ore', 'stunde', 'hora', 'uur', 'godz'],
  day: ['j', 'jr', 'jrs', 'jours?', 'journee', 'd', 'days?', 'giorno', 'tag', 'dia', 'dag'],
  week: ['semaine', 'sem', 'week', 'wk', 'w', 'settimana', 'woche', 'semana'],
  month: ['mois', 'm', 'mo', 'mth', 'months?', 'mese', 'monat', 'mes', 'maand', 'mies', 'miesiac'],
  year: ['ans?', 'annees?', 'a', 'y', 'yr', 'years?', 'annum', 'anno', 'jahr', 'ano', 'jaar', 'rok'],
};

/** Adjectives and names of a rate, which need no "per". `horaires` alone are a timetable. */
const RATES: Readonly<Record<PayPeriod, readonly string[]>> = {
  hour: ['horaire', 'bruts horaires', 'nets horaires', 'hourly', 'stundenlohn', 'ph', 'p\\.h'],
  day: ['tjm', 'tj', 'journalier', 'journaliere', 'journaliers', 'daily', 'day rate', 'pd', 'p\\.d'],
  week: ['hebdomadaires?', 'hebdo', 'weekly', 'weekly pay', 'weekly wage', 'pw', 'p\\.w'],
  month: [
    'mensuel',
    'mensuels',
    'mensuelles?',
    'mens',
    'monthly',
    'mensil[ei]',
    'mensual(?:es)?',
    'monatlich',
    '(?:brutto)?monatsgehalt',
    'miesiecznie',
    'pcm',
    'pm',
  ],
  year: [
    'annuel',
    'annuels',
    'annuelles?',
    'annuellement',
    'annual',
    'annually',
    'yearly',
    'annui',
    'annuo',
    'anual(?:es)?',
    'jahrlich',
    '(?:brutto)?jahres(?:brutto)?gehalt',
    'rocznie',
    'ral',
    'pa',
    'p\\.a',
  ],
};

const PERIODS = Object.keys(UNITS) as PayPeriod[]; // its keys are those of the record's type

function alternatives(words: Readonly<Record<PayPeriod, readonly string[]>>, but: readonly string[] = []): string {
  const all = PERIODS.flatMap((period) => words[period].filter((word) => !but.includes(word)));
  return `(?:${all.join('|')})(?![a-z])`;
}

const PATTERNS = PERIODS.map(
  (period) => [period, new RegExp(`^(?:${[...UNITS[period], ...RATES[period]].join('|')})$`)] as const,
);

/** The period one word of `UNIT` or `RATE` names. */
export function periodOf(word: string): PayPeriod | null {
  return PATTERNS.find(([, pattern]) => pattern.test(word))?.[0] ?? null; // none: not a word of a period
}

/** Sources of patterns. Single letters count after a slash only, hence the two lists of units. */
export const UNIT = alternatives(UNITS);
export const UNIT_WORD = alternatives(UNITS, ['h', 'j', 'd', 'w', 'm', 'a', 'y', 'mo']);
/** Every rate but those that would call a weekly timetable (`35h hebdomadaires`) or an afternoon hour (`pm`) pay. */
export const RATE_WORD = alternatives(RATES, ['hebdomadaires?', 'hebdo', 'weekly', 'pw', 'pm', 'ph', 'pd', 'pa', 'tj']);
export const RATE = alternatives(RATES);

/** Words that stand between an amount and its period or the range's other end, and change neither. */
export const FILLER =
  '(?:bruts?|brutes?|brut[ti]?os?|gross|lordi?|nets?|nettes?|nett?os?|netti|ht|hors taxes?|fixes?|fixed|de base|base|salary|salaires?|total|all in|environ|env|approx|minimum|mini?|maximum|maxi?|avant pas|avant impots?|before tax|package|tout compris|\\+ ?vat)(?![a-z])';

/** What may follow a bare number that is an amount; any other word makes it a count of something. */
export const FOLLOWERS = new RegExp(
  `^ ?(?:${FILLER}|${RATE}|(?:a|au|aux|to|et|and|und|ou|or|y|e|bis|tot|par|per|an|each|de l|de la|del|al|l|pro|sur|x|selon|suivant|en fonction|depending|based|negociables?|a negocier|plus|jusqu|up|until|max|min|soit|hors|avec|with|\\+|primes?|variable|smic|cdi|cdd)(?![a-z]))`,
);

/** What a number is when it stands right after: the name of an agreement, a rank, a reference, a date. */
export const RANKS =
  /(?:^|[^a-z])(?:ccn|idcc|conventions?|convention collective|coeff?|coefficients?|niveaux?|level|echelons?|indices?|ind|groupes?|groups?|categories?|cat|classes?|position|articles?|art|grilles?|grade|band|im|ib|annexe|avenant|statut|departement|dept|code|ref|reference|bac|toeic|toefl|cedex|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|tel|telephone|au \d{1,2}|du \d{1,2})[ .:+n°<>]*$/;

/** Says that an amount is pay. */
export const PAY_CUES =
  /(?<![a-z])(?:salaires?|salarial|(?<!masse )salariale|remunerations?|remunere[es]?|tjm|taux horaire|taux journalier|tarif journalier|day rate|hourly rate|daily rate|(?<!relocation )package|fourchette|pay|(?<!(?:fees|expenses|holidays?|leave|subscriptions?) )paid|wages?|salary(?! sacrifice)|salaries|compensation|ral|ote|gratifications?|gehalt|retribuzione|stipendio|salario|fixe|brut|brute|smic|mensuel|annuel|horaire de|base salary|earn|indemnites? (?:de stage|de volontariat|(?:de )?service civique|(?:[a-z]+ )?vie|mensuelle)|(?<=(?:intern|internship|trainee|student|phd|doctoral) )allowance|fixed|(?<!(?:health|wellness|learning|education|office|phone|travel|remote|internet|equipment|work|lifestyle|commuter|development) )stipend)(?![a-z])/g;

/** Money around a job that is not its pay. Strong words deny the amount they stand beside. */
export const PERKS =
  /(?<![a-z])(?:tickets?|titres? ?-?(?:resto|restaurants?)|restos?|restaurants?|swile|edenred|paniers?|repas|meals?|lunch|cheques?|primes?|bonus|bonuses|variables?|commissions?|interessement|participation|abondement|indemnites?|(?<!(?:intern|internship|trainee|student|phd|doctoral) )allowances?|frais|remboursements?|rembourses?|reimburse\w*|mutuelle|budgets?(?= (?!de|d|max|tjm|jusqu)[a-z])|(?<=[a-z] )budgets?|cooptation|parrainage|referral|sign(?:ing| ?- ?on)|401 ?k?|pension|retirement|match|equity|bspce|bsa|stock|rsus?|stipend|chiffre d affaires?|ca|turnover|revenues?|arr|mrr|funding|levee|leve|raised|capital|valuation|investissements?|prix|couts?|prices?|costs?|fees?|segur|loyers?|rent|quota|prevoyance|astreintes?|majorations?|cadeaux?|gift|relocation|per diem|kilometriques?|insurance|assurances?|subventions?|dons?|bourses?|amende|marge|enveloppes?|portefeuille|credits?|dotation|cagnotte|credite[es]?|aides?(?= (?:financiere|de l etat|(?:a|au) (?:la |l )?(?:mobilite|embauche|logement|transport|installation|demenagement)))|cpf|opco|prise en charge|masse salariale|plafond (?:annuel|mensuel|horaire) de la securite sociale|ifse|rifseep|cia|nbi|retention|golden (?:hello|handshake)|pipeline|death in service|eye tests?|encaisse[rz]?|cartes? (?:essence|carburant)|grants?|avantages? en nature|nourriture|nuitees?|decouche[rs]?|a gerer|objectifs? de vente|projets?(?= de )|droits? d inscription|loans?|tuition|prets? (?:etudiants?|immobiliers?|bancaires?)|cautions?|(?<!(?:avant|net de|nets de|hors) )cotisations?|abonnements?|forfait (?:mobilites?|teletravail|saison|repas)|trs?|boni|allocations?|perco|perecol|pee|abondes?|apports?|droits? d entree|financements?|formation financee|(?<!de )chambres?|(?:logements?|hebergements?|studios?)(?: [a-z]+)? (?:a|de)(?= ?$)|naissances?|valeurs?|worth|valued|deals?|montants? moyens?|vouchers?|prizes?|fsa|hsa|save|weighting|purchases?|(?:to work|sacrifice|benefits?|share|car|ev) schemes?|\w*(?:zuschuss|pramien?|gutschein|bonus)|sachbezug|(?:urlaubs|weihnachts)geld)(?![a-z])/g;

/** What is money elsewhere and the matter of a trade here: `conseiller crédit 28 k€`, `Loan officer $55,000`. */
const MATTERS =
  '(?:credits?|prets?|loans?|assurances?|insurance|budgets?|prix|pricing|price|couts?|costs?|investissements?|portefeuilles?|capital(?: markets)?|marges?|loyers?|frais|subventions?|revenues?|deals?(?: desk)?|bonus|equity|stocks?|funding|grants?|fees?|rent|benefits)';
export const TRADES = new RegExp(
  `(?<![a-z])(?:(?:conseillere?s?|gestionnaires?|agente?s?|(?<!en )chargee?s?|responsables?|assistante?s?|analystes?|direct(?:eur|rice)s?|control(?:eur|euse)s?|achet(?:eur|euse)s?|vend(?:eur|euse)s?|inspect(?:eur|rice)s?|expert[es]?s?|courtiere?s?|ingenieure?s?|employee?s?) (?:de |d |des |du |en )?${MATTERS}|${MATTERS} (?:managers?|officers?|analysts?|associates?|advis[eo]rs?|specialists?|executives?|leads?|directors?|controllers?|accountants?|consultants?|coordinators?|assistants?|clerks?|administrators?|agents?|brokers?|partners?))(?![a-z])`,
  'g',
);

/** Counted or sold by: `10K utilisateurs`, `0,60 €/km`, `12 € par repas`. */
export const COUNTED =
  /^\+? ?(?:(?:\/|par|per|le|la) ?)?(?:utilisat\w+|users|clients?|abonnes|followers|collaborat\w+|employees|customers|members|membres|requetes?|requests?|appels|subscribers|lecteurs|readers|visit\w*|parcels?|drops?|miles?|sites|tonnes|telechargements|downloads|km|kilometres?|m2|kg|repas|personnes?|enfants?|pers|user|unites?|pieces?|ventes?|colis|dossiers?|projets?|companies|entreprises|lignes|lines|stores|magasins|students|etudiants|eleves|installs?|reviews|avis|stars|developers|developpeurs|commandes|orders|transactions|produits|products|references|articles|vehicules|habitants|feuillets?|towards|offerte?s?)(?![a-z])/;

/** Deny only an amount too small to be pay: `rétribution de 2,70 € par jour` of telework. */
export const SMALL_PERKS =
  /(?<![a-z])(?:teletravail|teletravailles?|telework|remote|transports?|navigo|logements?|mobilites?|deplacements?|forfaits?|formations?|sport|gym|creche|vacances|equipement|wellness|learning|training|internet)(?![a-z])/;

/** What an amount may be `of`, `de`, and be pay: `à hauteur de`, `un poste de`; `une garantie de 40 000 €` is none. */
export const OF_PAY = new RegExp(
  `^(?:${FILLER}|${RATE}|(?:hauteur|ordre|alentours?|environs|autour|partir|compter|raison|pres|proche|plus|moins|autre|dela|dessus|dessous|moyenne|average|montant|niveau|partie?|range|excess|region|rates?|taux|tarif|tranche|contrat|postes?|offre|missions?|profils?|forfait|revenus?|income|earnings|gains?|cachets?|honoraires|vacations?|traitement|solde|remu?|cadres|juniors|seniors|confirmes|debutants|candidats|cdi|cdd|hf|fh|et|ou|or|and|argent|embauche|depart|debut|demarrage)(?![a-z]))`,
);

/** Where a global pattern matches last; -1 when it does not. */
export function lastIndexOf(pattern: RegExp, text: string): number {
  return Array.from(text.matchAll(pattern)).at(-1)?.index ?? -1; // none: the words do not occur
}

export function occursIn(pattern: RegExp, text: string): boolean {
  return text.search(pattern) >= 0; // unlike test(), it forgets where a global pattern stopped
}
