// Folds a page's words to what rules can be written on: no accents, no case, no filler.

/** Words that say nothing of what is asked, in both languages. */
const filler = new Set(
  (
    'le la les l un une des du de d au aux a the an of votre vos notre mon ma mes ton ta tes your my our please enter ' +
    'fill in here veuillez merci saisir saisissez entrer entrez renseigner renseignez indiquer indiquez preciser ' +
    'precisez ecrire ecrivez inserer obligatoire obligatoires required facultatif facultative optional optionnel ' +
    'optionnelle requis requise champ field if applicable si applicable ex eg exemple example et and ou or is are for pour s il vous plait svp'
  ).split(' '),
);

/** Longest text looked at: a label is a few words, and a rule must stay cheap whatever a page writes. */
const longest = 400;

/** Lower case, no accents, anything but letters and digits as one space. `E-mail` and `e‑mail` become `email`. */
export function fold(text: string): string {
  return text
    .slice(0, longest)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[^a-z0-9+]+/g, ' ')
    .replace(
      /\be mails?\b|\bmails?\b|\bcourriels?\b|\bmel\b|\be ?mail|\b(adresse )?(de )?messagerie( electronique)?\b/g,
      'email',
    )
    .trim();
}

/** The text without what stands in brackets; the whole text where nothing else stands. */
export function withoutBrackets(text: string): string {
  // `Adresse (ligne 1)`: some brackets tell the boxes of one answer apart.
  const rest = text.replace(/\((?!ligne|line)[^)]{0,120}\)|\[[^\]]{0,120}\]/gi, ' ');
  return rest.trim() ? rest : text;
}

/** The words that carry what a label asks: `Votre adresse e-mail *` → `adresse email`. */
export function coreOf(text: string): string {
  return fold(withoutBrackets(text))
    .split(' ')
    .filter((word) => word !== '' && !filler.has(word))
    .join(' ');
}

/** An attribute's words: `candidate[first_name]`, `txtFirstName2` → `candidate first name`, `txt first name 2`. */
export function wordsOfName(name: string): string {
  return fold(
    name
      .slice(0, longest)
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
      .replace(/([A-Za-z])(\d)/g, '$1 $2')
      .replace(/(\d)([A-Za-z])/g, '$1 $2'),
  );
}
