// On site, hybrid or remote, from the words boards use for it in French, English and their other languages.
import { comparable } from './text';
import type { Workplace } from './types';

/*
 * Order matters: "télétravail non autorisé" holds "télétravail", and "hybrid remote" is hybrid.
 * A bare "télétravail" or "télétravail possible" says neither how much nor whether: not claimed.
 * Latin words are compared without case and accents, as whole words.
 */
const WORDS: readonly (readonly [Workplace, RegExp])[] = [
  [
    'on-site',
    /\b(?:no remote|not remote|non teletravail|(?:pas de|sans|aucun) (?:teletravail|remote)|teletravail (?:non|impossible|pas))\b/,
  ],
  [
    'hybrid',
    /\b(?:hybrid|hybride[sn]?|hybridi|hybridni|hibrid[oa]?|ibrid[oa]|hibrit|hybryd\w{0,5}|hybridow[aoy]|ket hop|teletravail (?:partiel|occasionnel|frequent|ponctuel|regulier)|\d jours?(?: par semaine)? de teletravail|partiel possible|ponctuel autorise|occasional remote|partial(?:ly)? remote|some remote)\b/,
  ],
  [
    'remote',
    /\b(?:(?<!(?:not|no|pas de|pas en) full(?:y)?[- ])remote(?! impossible|.friendly)|telecommute|a distance|teletravail (?:total|complet|integral|exclusif|100)|100 ?% teletravail|total possible|work from home|home ?office|in remoto|da remoto|remot[oa]|a distancia|teletrabajo|op afstand|zdaln[aeiy]\w{0,2}|uzaktan|fernarbeit|fjernarbej\w{0,3}|pa distans|etatyo|na dalku|la distanta|tavmunka|jarak jauh|tu xa)\b/,
  ],
  [
    'on-site',
    /\b(?:on[- ]?site|sur site|sur place|presentiel|in sede|presencial|vor ort|op locatie|stacjonarn[aeiy]\w{0,2}|is yerinde|in[- ]office|pa stedet|pa plats|paikan paalla|lahityo|na pracovisti|prezencne|la sediu|la birou|helyszini|di lokasi|di tempat|tai cho)\b/,
  ],
];

/** The same three in the other scripts of job boards' interfaces, where words need no edges; hybrid first. */
const OTHER_SCRIPTS: readonly (readonly [Workplace, RegExp])[] = [
  ['hybrid', /混合|ハイブリッド|하이브리드|гибрид|гібрид|υβριδικ|هجين|היברידי|ไฮบริด/i],
  [
    'remote',
    /远程|遠端|遠距|リモート|在宅|원격|재택|удал[её]н|дистанц|віддален|εξ αποστάσεως|τηλεργασία|عن بُ?عد|מרחוק|ทางไกล|ระยะไกล/i,
  ],
  [
    'on-site',
    /现场|現場|出社|オンサイト|현장|대면|на месте|в офисе|на місці|в офісі|επιτόπια|في الموقع|في مقر|באתר|במשרד|ในสถานที่/i,
  ],
];

/** What the words say of where the work is done; `undefined` when they do not say, or not how much. */
export function recogniseWorkplace(written: string | undefined): Workplace | undefined {
  if (!written) return undefined;
  const start = written.slice(0, 300);
  const words = comparable(start);
  return (
    WORDS.find(([, pattern]) => pattern.test(words))?.[0] ??
    OTHER_SCRIPTS.find(([, pattern]) => pattern.test(start))?.[0] // none: the words say nothing of it
  );
}

/** The workplace in the parenthesis that ends a place: `Rennes, Bretagne, France (Hybride)`. */
export function workplaceOfLocation(location: string | undefined): Workplace | undefined {
  if (!location?.endsWith(')')) return undefined; // no place, or no parenthesis at its end
  const open = location.lastIndexOf('(');
  return open < 0 ? undefined : recogniseWorkplace(location.slice(open + 1, -1));
}
