// Says why a place was understood so: one sentence a reason, in French and English.

type Language = 'fr' | 'en';

const fr = {
  commune: '« {written} » nomme {place} ({departement}).',
  'commune-by-context': 'Plusieurs communes portent ce nom ; le reste du texte désigne {place} ({departement}).',
  'commune-by-size': 'Plusieurs communes portent ce nom ; {place} ({departement}) est de loin la plus peuplée.',
  'former-name': '{former} est l’ancien nom d’une commune, aujourd’hui {place} ({departement}).',
  'short-name': '« {written} » est une forme courte de {place} ({departement}).',
  postcode: 'Le code postal {postcode} est celui de {place} ({departement}).',
  arrondissement: 'Le texte nomme {place}, {arrondissement} arrondissement.',
  departement: 'Le texte nomme le département : {place}.',
  'departement-of-unknown-town': '« {written} » n’est pas une commune connue, mais le département est écrit : {place}.',
  'several-in-departement':
    'Le texte peut désigner plusieurs lieux ({places}), tous dans le même département : {place}.',
  region: 'Le texte nomme la région : {place}.',
  'region-of-unknown-town': '« {written} » n’est pas une commune connue, mais la région est écrite : {place}.',
  'several-in-region': 'Le texte peut désigner plusieurs lieux ({places}), tous dans la même région : {place}.',
  metro: 'Le texte nomme un secteur, {place} et ses environs, en région {region}.',
  country: 'Le texte nomme la France, sans lieu plus précis.',
  'overseas-collectivity': 'Le texte nomme une collectivité d’outre-mer, hors de toute région : {place}.',
  'remote-france': 'Le travail se fait à distance, depuis la France.',
  'remote-anywhere': 'Le travail se fait à distance ; le texte ne dit pas d’où.',
  'foreign-country': 'Le texte désigne un autre pays : {country}.',
  'foreign-city': '« {written} » nomme un lieu à l’étranger : {country}.',
  'several-abroad': 'Le texte nomme plusieurs lieux à l’étranger : {places}.',
  'several-places': 'Le texte nomme plusieurs lieux, dans des régions différentes : {places}.',
  'several-countries': 'Le texte nomme des lieux en France et à l’étranger : {places}.',
  homonyms: '{count} lieux de France portent le nom « {written} » et rien ne dit lequel.',
  'homonym-abroad': '« {written} » peut aussi être une ville bien plus grande d’un autre pays : {country}.',
  'unknown-part': 'Le texte nomme {place}, à côté de mots que nous ne savons pas situer : « {written} ».',
  conflict: 'Les parties du texte désignent des lieux différents : « {written} ».',
  supranational: '« {written} » désigne plusieurs pays à la fois.',
  vague: '« {written} » couvre plusieurs régions.',
  unknown: '« {written} » n’est pas un lieu que nous connaissons.',
  'nothing-written': 'L’annonce ne dit pas où se trouve le poste.',
  'settled-by-fields': '« {written} » laisse un doute ; l’adresse de l’annonce désigne {place}.',
  'fields-disagree': 'Le texte dit « {written} », mais l’adresse de l’annonce désigne un autre lieu : {place}.',
} as const;

export type PlaceReasonKey = keyof typeof fr;

const en: Readonly<Record<PlaceReasonKey, string>> = {
  commune: '“{written}” names {place} ({departement}).',
  'commune-by-context': 'Several towns bear this name; the rest of the text points to {place} ({departement}).',
  'commune-by-size': 'Several towns bear this name; {place} ({departement}) is by far the most populous.',
  'former-name': '{former} is the old name of a town that is now {place} ({departement}).',
  'short-name': '“{written}” is short for {place} ({departement}).',
  postcode: 'Postcode {postcode} is that of {place} ({departement}).',
  arrondissement: 'The text names {place}, {arrondissement} arrondissement.',
  departement: 'The text names the département: {place}.',
  'departement-of-unknown-town': '“{written}” is no town we know, but the département is written: {place}.',
  'several-in-departement': 'The text may mean several places ({places}), all in the same département: {place}.',
  region: 'The text names the region: {place}.',
  'region-of-unknown-town': '“{written}” is no town we know, but the region is written: {place}.',
  'several-in-region': 'The text may mean several places ({places}), all in the same region: {place}.',
  metro: 'The text names the area around {place}, in the {region} region.',
  country: 'The text names France, and nothing more precise.',
  'overseas-collectivity': 'The text names an overseas collectivity, which belongs to no region: {place}.',
  'remote-france': 'The work is done remotely, from France.',
  'remote-anywhere': 'The work is done remotely; the text does not say from where.',
  'foreign-country': 'The text points to another country: {country}.',
  'foreign-city': '“{written}” names a place abroad: {country}.',
  'several-abroad': 'The text names several places abroad: {places}.',
  'several-places': 'The text names several places, in different regions: {places}.',
  'several-countries': 'The text names places in France and abroad: {places}.',
  homonyms: '{count} places in France bear the name “{written}”, and nothing tells which.',
  'homonym-abroad': '“{written}” may also be a far bigger town in another country: {country}.',
  'unknown-part': 'The text names {place}, beside words we cannot place: “{written}”.',
  conflict: 'The parts of the text name different places: “{written}”.',
  supranational: '“{written}” means several countries at once.',
  vague: '“{written}” spans several regions.',
  unknown: '“{written}” is no place we know.',
  'nothing-written': 'The offer does not say where the job is.',
  'settled-by-fields': '“{written}” leaves a doubt; the address of the offer points to {place}.',
  'fields-disagree': 'The text says “{written}”, but the address of the offer points elsewhere: {place}.',
};

/** Sentences with `{value}` placeholders, by language and reason. */
export const placeReasons: Readonly<Record<Language, Readonly<Record<PlaceReasonKey, string>>>> = { fr, en };

/** The sentence of a reason; values stand as they are, but for countries, ordinals and the names' apostrophes. */
export function tellPlaceReason(
  why: { code: PlaceReasonKey; values?: Readonly<Record<string, string>> },
  language: Language,
): string {
  const { values = {} } = why;
  const sentence = placeReasons[language][why.code];
  // Paris is its own département: no need to say it twice.
  const short =
    values.departement === values.place || !values.departement ? sentence.replace(' ({departement})', '') : sentence;
  // A place abroad may be known as such without its country or its name.
  const told = short.replace(/ ?: \{(country|place)\}/, (whole, name: string) => (values[name] ? whole : ''));
  const spaced = language === 'fr' ? told.replace(/ (?=[;:»])|(?<=«) /g, '\u202f') : told;
  return spaced.replace(/\{(\w+)\}/g, (_, name: string) => inWords(name, values[name] ?? '', language));
}

function inWords(name: string, value: string, language: Language): string {
  if (name === 'written') return value;
  if (name === 'arrondissement') return ordinal(Number(value), language);
  if (/^[A-Z]{2}$/.test(value)) return new Intl.DisplayNames(language, { type: 'region' }).of(value) ?? value;
  return value.replaceAll("'", '’');
}

/** `1er`, `2e`; `1st`, `2nd`. */
function ordinal(number: number, language: Language): string {
  if (language === 'fr') return number === 1 ? '1er' : `${number}e`;
  const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };
  return number + (endings[new Intl.PluralRules('en', { type: 'ordinal' }).select(number)] ?? 'th');
}
