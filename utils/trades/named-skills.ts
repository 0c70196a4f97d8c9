// Which skills an offer's text names, from a list: those it says in so many words, and no other.
import { flatWords } from '@/utils/posting/fold';

/** One skill by its names, the first of which is shown. */
export type SkillNames = readonly [string, ...string[]];

/** Reads data/trades/skills.txt. */
export function readSkills(text: string): SkillNames[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => line.split('|') as [string, ...string[]]);
}

/** What the text names, in the list's order. Names with a capital count as they are written, the others in any case. */
export function namedSkills(text: string, skills: readonly SkillNames[]): SkillNames[] {
  const plain = text.replace(/\s+/g, ' ');
  return skills.filter((names) => names.some((name) => patternOf(name).test(plain)));
}

/** Those of them that none of the person's own terms says. */
export function lackingSkills(named: readonly SkillNames[], own: readonly string[]): string[] {
  const said = own.map((term) => ` ${flatWords(term).join(' ')} `);
  const isSaid = (name: string) => said.some((term) => term.includes(` ${flatWords(name).join(' ')} `));
  return named.filter((names) => !names.some(isSaid)).map(([name]) => name);
}

const patterns = new Map<string, RegExp>();

/** The name as words of its own: `Java` is not in `JavaScript`, nor `C` in `C++`. */
function patternOf(name: string): RegExp {
  const known = patterns.get(name);
  if (known) return known;
  const escaped = name.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`).replace(/[’']/g, "[’']");
  const isAnyCase = name === name.toLowerCase();
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped}(?![\p{L}\p{N}+#]|\.\p{L})`, isAnyCase ? 'iu' : 'u');
  patterns.set(name, pattern);
  return pattern;
}
