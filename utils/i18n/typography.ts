// How names are written for people: data keeps the typewriter's apostrophe, the interface the books'; and what French makes
// of a name that follows `à` or `de`.

export function typographic(text: string): string {
  return text.replaceAll("'", '’');
}

/** `à Rennes`, `au Havre`, `aux Sables-d’Olonne`. */
export function atTown(name: string): string {
  if (name.startsWith('Le ')) return `au ${name.slice(3)}`;
  return name.startsWith('Les ') ? `aux ${name.slice(4)}` : `à ${name}`;
}

/** `de Rennes`, `du Havre`, `des Sables-d’Olonne`, `d’Angers`; of a site’s name as well. */
export function ofName(name: string): string {
  if (name.startsWith('Le ')) return `du ${name.slice(3)}`;
  if (name.startsWith('Les ')) return `des ${name.slice(4)}`;
  return /^[aeiouyàâäéèêëîïôöùûüœæ]/i.test(name) ? `d’${name}` : `de ${name}`;
}
