// Names the world's countries as French and European job boards write them, from the names Unicode CLDR gives in Node.

const languages = ['fr', 'en', 'de', 'es', 'it', 'pt', 'nl'];

/** France and what of France is told apart in data/places/areas.csv. */
const french = new Set(['FR', 'GP', 'MQ', 'GF', 'RE', 'YT', 'BL', 'MF', 'PM', 'NC', 'PF', 'WF', 'TF']);

/** [name, ISO 3166 alpha-2 code]; the bare codes too, for they follow a town as in `Cambridge, GB`. */
export function namesOfCountries(): [name: string, code: string][] {
  const found: [string, string][] = [];
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    if (french.has(code) || isNoCountry(code)) continue;
    found.push([code, code]);
    for (const language of languages) {
      const name = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }).of(code);
      if (name && name !== code) found.push([name, code]);
    }
  }
  return found;
}

/** CLDR also names the unknown, the outlying and the former: no country a job is in. */
function isNoCountry(code: string): boolean {
  if (
    [
      'EU',
      'EZ',
      'UN',
      'QO',
      'XA',
      'XB',
      'ZZ',
      'AN',
      'CS',
      'DD',
      'FX',
      'SU',
      'TP',
      'YD',
      'YU',
      'ZR',
      'BU',
      'DY',
      'HV',
      'NH',
      'RH',
      'VD',
      'CP',
      'DG',
      'EA',
      'IC',
      'TA',
      'AC',
      'NT',
      'CQ',
    ].includes(code)
  ) {
    return true;
  }
  return new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code) === undefined;
}
