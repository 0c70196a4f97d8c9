// Takes out of an address the numbers that are not a département's: of the house, of the post office box.

/** What the name of a street or of a group of houses begins with. */
const street =
  'rue|avenue|ave?|boulevard|bo?u?l?[vd]d?|place|pl|chemin|chem?|route|rte|allees?|all|quai|cours|crs|impasse|imp|square|sq|' +
  'esplanade|espl|promenade|faubourg|fbg|passage|voie|montee|sentier|ruelle|residence|hameau|lotissement|mail|parvis|' +
  'rond point|villa|cite|zone|za|zi|zac|parc';

/** `12, rue`, `84-88 avenue`, `27 - 29, Rue`, `1 bis rue`; before a dash, a greater number is no house beside it. */
const house = new RegExp(
  String.raw`\b(\d{1,4})(?: ?[-–/] ?(\d{1,4}))?(?: ?(?:bis|ter|quater|tr?|[a-f]))?[, ]+(?=(?:${street})\b['. ]+[a-z0-9]|grand.{1,2}rue\b)`,
  'g',
);

/** Of an address, told from most other texts at once. */
const mayBeAddress = new RegExp(
  String.raw`\d(?: ?(?:bis|ter|quater|tr?|[a-f]))?[, ]+(?:${street}|grand)\b|[a-z.,] \d\d ?\d{3} [a-z]|\b(?:bp|cs|tsa) ?\d`,
);

const postBox = /\b(?:bp|cs|tsa) ?(?:no? ?)?\d{1,6}\b/g;

/** `13 010 marseille`. */
const partedPostcode = /\b(\d\d) (\d{3})(?= [a-z]{2})/g;

/** A street before its postcode, with no comma between: `12 rue de la paix 75002 paris`. */
const streetBeforePostcode = new RegExp(String.raw`\b(?:${street}) [^,;()]+?(?= \d{5} [a-z])`, 'g');

/** A full stop that ends no sentence: `espl. des droits de l'homme`. */
const shortened = /\b(espl|chem|boul|blvd|pass|resid|lieu)\. /g;

/** A flat text without the numbers that stand before its street, and its postcode in one piece. */
export function withoutHouseNumber(flat: string): string {
  if (!mayBeAddress.test(flat)) return flat;
  return flat
    .replace(shortened, '$1 ')
    .replace(postBox, ' ')
    .replace(house, (_, first: string, last?: string) => (last && Number(last) < Number(first) ? `${first} - ` : ', '))
    .replace(partedPostcode, '$1$2')
    .replace(/ {2,}/g, ' ')
    .replace(streetBeforePostcode, '$&,');
}
