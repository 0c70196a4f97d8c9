// The situations the plan has steps for, and the words by which the settings know them.

/** By name of its guide, the word kept in the setting `situations`; the guides' pages choose among the same words. */
export const situationWords = {
  'back-from-abroad': 'from-abroad',
  'from-outside-the-eu': 'non-eu',
  'leaving-paris': 'from-paris',
  'after-redundancy': 'redundancy',
  'the-partner-too': 'partner',
  'new-graduate': 'graduate',
  'train-for-local-jobs': 'training',
  'start-or-take-over-a-business': 'founder',
  'founders-abroad-and-back': 'founder-abroad',
  'try-before-moving': 'trying',
} as const;
export type SituationId = keyof typeof situationWords;
export const situationIds = Object.keys(situationWords) as readonly SituationId[];

/** The situations among the words of the setting, in the order above; words of others are left aside. */
export function readSituations(words: readonly string[]): readonly SituationId[] {
  return situationIds.filter((id) => words.includes(situationWords[id]));
}

/** The words of the setting once a situation is said or taken back; what others keep there stays. */
export function setSituation(words: readonly string[], id: SituationId, isMine: boolean): readonly string[] {
  const word = situationWords[id];
  const others = words.filter((each) => each !== word);
  return isMine ? [...others, word] : others;
}
