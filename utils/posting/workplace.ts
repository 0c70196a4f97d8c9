// On site, hybrid or remote, from the words boards use for it in French, English and their other languages.
import { comparable } from './text';
import type { Workplace } from './types';

/*
 * Order matters: "télétravail non autorisé" holds "télétravail", and "hybrid remote" is hybrid.
 * A bare "télétravail" or "télétravail possible" says neither how much nor whether: not claimed.
 */
const WORDS: readonly (readonly [Workplace, RegExp])[] = [
  [
    'on-site',
    /\b(?:no remote|not remote|non teletravail|(?:pas de|sans) teletravail|teletravail (?:non|impossible|pas))\b/,
  ],
  [
    'hybrid',
    /\b(?:hybrid|hybride|hibrido|hibrida|ibrido|ibrida|hybridowa|hybridowo|teletravail (?:partiel|occasionnel|frequent|ponctuel|regulier)|\d jours?(?: par semaine)? de teletravail|partiel possible|ponctuel autorise|occasional remote|partial(?:ly)? remote|some remote)\b|混合|ハイブリッド/,
  ],
  [
    'remote',
    /\b(?:remote|telecommute|a distance|teletravail (?:total|complet|integral|exclusif|100)|100 ?% teletravail|total possible|work from home|home ?office|in remoto|da remoto|remoto|a distancia|teletrabajo|op afstand|zdalna|zdalnie|uzaktan|fernarbeit)\b|远程|リモート/,
  ],
  [
    'on-site',
    /\b(?:on[- ]?site|sur site|sur place|presentiel|in sede|presencial|vor ort|op locatie|stacjonarna|is yerinde|in[- ]office)\b|现场/,
  ],
];

/** What the words say of where the work is done; `undefined` when they do not say, or not how much. */
export function recogniseWorkplace(written: string | undefined): Workplace | undefined {
  if (!written) return undefined;
  const words = comparable(written.slice(0, 300));
  return WORDS.find(([, pattern]) => pattern.test(words))?.[0]; // none: the words say nothing of it
}

/** The workplace in the parenthesis that ends a place: `Rennes, Bretagne, France (Hybride)`. */
export function workplaceOfLocation(location: string | undefined): Workplace | undefined {
  if (!location?.endsWith(')')) return undefined; // no place, or no parenthesis at its end
  const open = location.lastIndexOf('(');
  return open < 0 ? undefined : recogniseWorkplace(location.slice(open + 1, -1));
}
