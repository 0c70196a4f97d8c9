// Follows a query over the kept offers: every page shows what any other part of the extension wrote.
import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';

export interface Live<Value> {
  /** The latest answer; an earlier question's answer stands until the new one is there. */
  value?: Value;
  /** The store could not be read. */
  isBroken: boolean;
}

/** Wait before a store that could not be read is tried again, in ms: a full disk may have found room. */
const retryAfter = 2_000;

/** @param inputs what the question depends on; it is asked again when one of them changes */
export function useLive<Value>(ask: () => Promise<Value>, inputs: readonly unknown[]): Live<Value> {
  const [live, setLive] = useState<Live<Value>>({ isBroken: false });
  useEffect(() => {
    let retry: ReturnType<typeof setTimeout> | undefined;
    const subscribe = () =>
      liveQuery(ask).subscribe({
        next: (value) => setLive({ value, isBroken: false }),
        error: (error: unknown) => {
          console.warn('The kept offers could not be read', error);
          setLive((before) => ({ ...before, isBroken: true }));
          retry = setTimeout(() => {
            following = subscribe();
          }, retryAfter);
        },
      });
    let following = subscribe();
    return () => {
      clearTimeout(retry);
      following.unsubscribe();
    };
  }, inputs);
  return live;
}
