// Says why a place was understood so: one sentence a reason, in French and English.

type Language = 'fr' | 'en';

const fr = {
  commune: '« {written} » nomme {place} ({departement}).',
  'commune-by-context': 'Plusieurs communes portent ce nom ; le reste du texte désigne {place} ({departement}).',
  'commune-by-size': 'Plusieurs communes portent ce nom ; {place} ({departement}) est de loin la plus peuplée.',
  'former-name': '{former} est l’ancien nom d’une commune, aujourd’hui {place} ({departement}).',
  'short-name': '« {written} » est une forme courte de {place} ({departement}).',
  postcode: 'Le code postal {postcode} est celui de {place} ({departement}).',
  arrondissement: 'Le texte nomme {place}, arrondissement {arrondissement}.',
  departement: 'Le texte nomme le département : {place}.',
  'departement-of-unknown-town': '« {written} » n’est pas une commune connue, mais le département est écrit : {place}.',
  'several-in-departement':
    'Le texte peut désigner plusieurs lieux ({places}), tous dans le même département : {place}.',
  region: 'Le texte nomme la région : {place}.',
  'region-of-unknown-town': '« {written} » n’est pas une commune connue, mais la région est écrite : {place}.',
  'several-in-region': 'Le texte peut désigner plusieurs lieux ({places}), tous dans la même région : {place}.',
  metro: 'Le texte nomme un secteur autour de {place}, en région {region}.',
  country: 'Le texte dit la France, sans lieu plus précis.',
  'overseas-collectivity': 'Le texte nomme une collectivité d’outre-mer qui n’appartient à aucune région.',
  'remote-france': 'Le texte dit à distance, depuis la France.',
  'remote-anywhere': 'Le texte dit à distance, sans dire d’où.',
  'foreign-country': 'Le texte nomme un autre pays : {country}.',
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
  'commune-by-context': 'Several communes bear this name; the rest of the text points to {place} ({departement}).',
  'commune-by-size': 'Several communes bear this name; {place} ({departement}) is by far the most populous.',
  'former-name': '{former} is the old name of a commune that is now {place} ({departement}).',
  'short-name': '“{written}” is short for {place} ({departement}).',
  postcode: 'Postcode {postcode} is that of {place} ({departement}).',
  arrondissement: 'The text names {place}, arrondissement {arrondissement}.',
  departement: 'The text names the département: {place}.',
  'departement-of-unknown-town': '“{written}” is no commune we know, but the département is written: {place}.',
  'several-in-departement': 'The text may mean several places ({places}), all in the same département: {place}.',
  region: 'The text names the region: {place}.',
  'region-of-unknown-town': '“{written}” is no commune we know, but the region is written: {place}.',
  'several-in-region': 'The text may mean several places ({places}), all in the same region: {place}.',
  metro: 'The text names the area around {place}, in the {region} region.',
  country: 'The text says France, and nothing more precise.',
  'overseas-collectivity': 'The text names an overseas collectivity, which belongs to no region.',
  'remote-france': 'The text says remote, from France.',
  'remote-anywhere': 'The text says remote, but not from where.',
  'foreign-country': 'The text names another country: {country}.',
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

/** The sentence of a reason; values stand as they are, but for a country's code, which becomes its name. */
export function tellPlaceReason(
  why: { code: PlaceReasonKey; values?: Readonly<Record<string, string>> },
  language: Language,
): string {
  const { values = {} } = why;
  const sentence = placeReasons[language][why.code];
  // Paris is its own département: no need to say it twice.
  const short =
    values.departement === values.place || !values.departement ? sentence.replace(' ({departement})', '') : sentence;
  // A city abroad may be known as such without its country.
  const told = values.country ? short : short.replace(/ ?: \{country\}/, '');
  return told.replace(/\{(\w+)\}/g, (_, name: string) => inWords(name, values, language));
}

function inWords(name: string, values: Readonly<Record<string, string>>, language: Language): string {
  const value = values[name] ?? '';
  if (name !== 'country' || !/^[A-Z]{2}$/.test(value)) return value;
  return new Intl.DisplayNames(language, { type: 'region' }).of(value) ?? value;
}
