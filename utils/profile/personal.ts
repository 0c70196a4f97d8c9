// Matters that are nobody's business in an application: age, family, nationality, health, union, belief.
import type { Hit } from './detect';

type Personal = 'age' | 'family' | 'nationality' | 'health' | 'conviction';

// After the criteria of article L. 1132-1 of the Code du travail, in the words CVs use for them.
const patterns: readonly [Personal, RegExp][] = (
  [
    ['age', /(?<![\d,.])(?:1[6-9]|[2-7]\d)\s?ans\b(?!\s(?:d[’']|de\s|dans|en\s|chez|comme))/iu],
    [
      'age',
      /\b(?:age|âge|âgée?)\s?(?:de|:)?\s?\d{2}\b|\b\d{2}\s?(?:years? old|yo)\b|\b(?:née?(?:\(e\))?|born)\s(?:le|en|à|on|in)\b|\bdate (?:de naissance|of birth)\b/iu,
    ],
    [
      'family',
      /\b(?:mariée?|marié\(e\)|célibataire|pacsée?|divorcée?|veuve?|concubinage|married|divorced|widow(?:ed|er)?)\b|\b(?:\d|un|une|deux|trois|quatre|one|two|three)\s(?:enfants?|child(?:ren)?|kids?)\b|\b(?:mère|père) de famille\b|\b(?:enceinte|pregnant|maternity leave|congé (?:maternité|parental))\b/iu,
    ],
    [
      'nationality',
      /\bnationalit(?:é|y|e)\b|\btitre de séjour\b|\bcarte de (?:séjour|résident)\b|\bwork permit\b|\bcitizen(?:ship)?\b|\bréfugiée?s?\b(?!\s(?:climat))/iu,
    ],
    [
      'health',
      /\bRQTH\b|\btravailleu(?:r|se) handicapée?\b|\b(?:mon|my) handicap\b|\bsituation de handicap\b(?=\s*\.?$)|\b(?:sick leave|arrêt maladie|longue maladie|invalidité)\b/iu,
    ],
    [
      'conviction',
      /\bsyndica(?:le|l|liste|listes|ux)\b|\b(?:CGT|CFDT|CFTC|CFE-CGC|FO|SUD|UNSA|FSU)\b|\b(?:trade union|union (?:rep|delegate|steward))\b|\b(?:parti (?:socialiste|communiste)|militante?|catholique|protestante?|musulmane?|juive|bouddhiste|muslim|christian|jewish)\b/u,
    ],
  ] satisfies [Personal, RegExp][]
).map(([kind, pattern]) => [kind, withWordEdges(pattern)]);

/** `\b` knows no accents: the edge of a word is where letters and digits of any alphabet begin or end. */
function withWordEdges(pattern: RegExp): RegExp {
  const edge = String.raw`(?:(?<=[\p{L}\p{N}])(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])(?=[\p{L}\p{N}]))`;
  return new RegExp(pattern.source.replaceAll(String.raw`\b`, edge), pattern.flags);
}

export function personalMatters(text: string): Hit[] {
  return patterns.flatMap(([kind, pattern]): Hit[] => {
    const found = pattern.exec(text.normalize('NFC'));
    return found ? [{ kind, found: found[0].trim() }] : [];
  });
}
