// Finds a person's name in a text: a first name with a family name after it, as the head of a CV writes them.
import { readFileSync } from 'node:fs';
import { foldText } from '../search/words';

const firstNames = new Set(
  readFileSync(new URL('../../data/profile/first-names.txt', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n'),
);

/** A sentence may name Marie Curie; what says no more than this is a name. */
const wordsAtMost = 4;
const capitalised = /^\p{Lu}[\p{L}’'-]+$/u;
const particle = /^(?:de|du|des|la|le|van|von)$/i;
/** As forms write a family name before the first one; shorter ones are mostly acronyms. */
const upperCase = /^\p{Lu}[\p{Lu}’'-]{3,}$/u;

/** Whether one of its lines, or of the terms beside each other on one, is little else than somebody's name. */
export function namesPerson(text: string): boolean {
  return text.split(/\n| · |, /).some((term) => {
    const words = term.trim().split(/\s+/);
    return (
      words.length <= wordsAtMost &&
      words.some((word, index) => isFirstName(word) && (hasFamilyName(words, index) || followsFamilyName(words, index)))
    );
  });
}

function isFirstName(word: string): boolean {
  return (
    capitalised.test(word) &&
    foldText(word)
      .split(/[^a-z]+/)
      .some((part) => firstNames.has(part))
  );
}

function hasFamilyName(words: string[], first: number): boolean {
  const next = words.slice(first + 1).find((word) => !particle.test(word));
  return next !== undefined && capitalised.test(next);
}

/** DURAND Camille, as forms and files write it. */
function followsFamilyName(words: string[], first: number): boolean {
  const before = words.slice(0, first).findLast((word) => !particle.test(word));
  return before !== undefined && upperCase.test(before);
}
