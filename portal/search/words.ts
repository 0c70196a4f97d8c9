// How words are compared: without accents or case, and an organisation's name without its legal form.

/** A text without accents or case, the same for what is indexed and what is sought. */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** A text for the index of words: other signs part words in it, whatever the database's locale takes them for. */
export function foldForIndex(text: string): string {
  return foldText(text).replace(/[^\p{ASCII}\p{L}\p{N}]/gu, ' ');
}

const legalForms = new Set([
  ...['sa', 'sas', 'sasu', 'sarl', 'eurl', 'sci', 'scop', 'snc', 'se', 'gie', 'ste', 'societe', 'groupe', 'group'],
  ...['france', 'holding', 'the', 'inc', 'ltd', 'gmbh', 'et', 'de', 'du', 'des', 'la', 'le', 'les', 'l', 'd'],
]);

/** The words that tell an organisation from others; its whole name when every word of it is common. */
export function organisationWords(name: string): string[] {
  const words = foldText(name).match(/[\p{L}\d]+/gu) ?? [];
  const telling = words.filter((word) => !legalForms.has(word));
  return telling.length > 0 ? telling : words;
}

/** What an organisation without a number is known by: the same for the same name, however it is written. */
export function organisationKey(name: string): string {
  return organisationWords(name).join(' ');
}

/** Mail providers that say nothing of who employs somebody. */
const publicProviders = new Set([
  ...['gmail', 'outlook', 'hotmail', 'live', 'msn', 'yahoo', 'icloud', 'me', 'aol', 'proton', 'protonmail', 'gmx'],
  ...['orange', 'wanadoo', 'free', 'sfr', 'laposte', 'bbox', 'neuf', 'numericable'],
]);

/** The part of a mail domain that names an organisation (`airbus` of `mail.airbus.com`); `undefined` for a provider. */
export function domainWord(domain: string): string | undefined {
  const label = foldText(domain).split('.').filter(Boolean).at(-2);
  return label === undefined || publicProviders.has(label) ? undefined : label;
}
