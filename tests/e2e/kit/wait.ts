// Waiting for something to become true, and saying plainly what did not.

/** No wait of the kit is longer, in milliseconds. */
export const PATIENCE = 15_000;

const PAUSE = 60;

/**
 * Asks again and again until the answer is truthy, and resolves to it; after `patience` milliseconds fails with what
 * `complaint` says. An error while asking (a page in the middle of a navigation) counts as "not yet".
 */
export async function until<Answer>(
  ask: () => Promise<Answer | undefined | null | false | ''>,
  complaint: () => string | Promise<string>,
  patience: number = PATIENCE,
): Promise<Answer> {
  const deadline = Date.now() + patience;
  let last: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (Date.now() > deadline) throw new Error(`${await complaint()} (after ${patience / 1000} s)`, { cause: last });
    await pause(PAUSE);
  }
}

/** Resolves or fails with the promise, or fails with the complaint when it takes longer than `patience` ms. */
export async function within<Answer>(
  promise: Promise<Answer>,
  complaint: string,
  patience = PATIENCE,
): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${complaint} (after ${patience / 1000} s)`)), patience);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
