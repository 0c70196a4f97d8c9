// Asks the index of words for what is typed; the thread that keeps it starts when the search is first approached.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { WordAnswer } from '@/utils/offers/word-index';
import type { FromWorker, Question } from './search-worker';

export interface Searching {
  /** Scores by key; undefined while nothing is typed, or nothing is answered yet. */
  scores?: ReadonlyMap<string, number>;
  readAs: WordAnswer['readAs'];
  /** Share of the texts read, 0 to 1. */
  share: number;
  isBroken: boolean;
  /** Starts reading ahead of the first letter. */
  getReady: () => void;
}

/** A question is asked again so often at most while texts are still being read, in ms. */
const again = 500;

export function useSearch(typed: string): Searching {
  const [worker, setWorker] = useState<Worker>();
  const [answer, setAnswer] = useState<WordAnswer>();
  const [share, setShare] = useState(0);
  const [isBroken, setBroken] = useState(false);
  const number = useRef(0);
  const words = typed.trim();
  const isAsked = words !== '';

  const getReady = () => setWorker((before) => before ?? startWorker());
  useEffect(() => {
    if (isAsked) getReady();
  }, [isAsked]);

  useEffect(() => {
    if (!worker) return undefined;
    const listen = ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === 'read') setShare(data.share);
      else if (data.kind === 'broken') setBroken(true);
      else if (data.number === number.current) setAnswer(data);
    };
    const fail = (event: Event) => {
      console.warn('The search did not start', event);
      setBroken(true);
    };
    worker.addEventListener('message', listen);
    worker.addEventListener('error', fail);
    return () => {
      worker.removeEventListener('message', listen);
      worker.removeEventListener('error', fail);
      worker.terminate();
    };
  }, [worker]);

  useEffect(() => {
    number.current += 1;
    if (!isAsked) {
      setAnswer(undefined);
      return undefined;
    }
    const ask = () => worker?.postMessage({ number: number.current, typed: words } satisfies Question);
    ask();
    if (share === 1 || isBroken) return undefined;
    const timer = setInterval(ask, again);
    return () => clearInterval(timer);
  }, [worker, words, isAsked, share === 1, isBroken]);

  const scores = answer && isAsked ? scoresOf(answer) : undefined;
  return { scores, readAs: isAsked ? (answer?.readAs ?? none) : none, share, isBroken, getReady };
}

const none: WordAnswer['readAs'] = [];

function startWorker(): Worker {
  return new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
}

const known = new WeakMap<WordAnswer, ReadonlyMap<string, number>>();

/** The same map for the same answer, so that what follows from it is not worked out again. */
function scoresOf(answer: WordAnswer): ReadonlyMap<string, number> {
  let scores = known.get(answer);
  if (!scores) {
    scores = new Map(answer.hits.map(({ key, score }) => [key, score]));
    known.set(answer, scores);
  }
  return scores;
}
