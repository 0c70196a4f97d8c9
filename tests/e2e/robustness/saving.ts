// Saving offers as a page or a page of ours would, and counting what is there afterwards.
import type { Page } from '../kit';

/** Asks the background, from one of our own pages, to keep `count` offers with ids `first`…; answers its answers. */
export function saveOffers(
  own: Page,
  { first = 0, count, length = 3_000 }: { first?: number; count: number; length?: number },
): Promise<{ ok: boolean; reason?: string }[]> {
  return own.evaluate(
    async (wanted) => {
      const answers = [];
      for (let index = wanted.first; index < wanted.first + wanted.count; index += 1) {
        const posting = {
          board: 'practice',
          id: String(index),
          url: `http://127.0.0.1/offres/${index}`,
          title: `Offre ${index}`,
          location: 'Rennes, Bretagne, France',
          description: `${index} `.padEnd(wanted.length, 'mot '),
        };
        const reply = await chrome.runtime.sendMessage({ name: 'savePosting', data: { posting } });
        const { ok, reason } = reply?.answer ?? { ok: false, reason: 'no answer' };
        answers.push({ ok, reason });
      }
      return answers;
    },
    { first, count, length },
  );
}
