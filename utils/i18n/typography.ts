// How names are written for people: data keeps the typewriter's apostrophe, the interface the books'.

export function typographic(text: string): string {
  return text.replaceAll("'", '’');
}
