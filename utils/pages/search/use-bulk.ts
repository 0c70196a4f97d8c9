// Several offers chosen in the list, and what is done with them at once.
import { useState } from 'preact/hooks';
import { useStrings } from '@/components/strings';
import { setStep, setTag, setTrashed, setWhose } from '@/utils/offers/edits';
import type { OfferStatus, SavedOffer, Whose } from '@/utils/offers/types';
import type { Editing } from './use-editing';

export interface Bulk {
  isOn: boolean;
  chosen: ReadonlySet<string>;
  start: () => void;
  stop: () => void;
  toggle: (key: string) => void;
  chooseAll: () => void;
  chooseNone: () => void;
  setStatus: (status: OfferStatus) => void;
  setWhose: (whose: Whose) => void;
  addTag: (tag: string) => void;
  remove: () => void;
}

const nothing: ReadonlySet<string> = new Set();

/** @param offers what the list holds: an offer that left it is not changed */
export function useBulk(offers: readonly SavedOffer[], editing: Editing): Bulk {
  const { bulk, status: names } = useStrings();
  const [isOn, setOn] = useState(false);
  const [picked, setPicked] = useState(nothing);
  const keys = offers.flatMap(({ key }) => (picked.has(key) ? [key] : []));
  const leave = (on: boolean) => {
    setOn(on);
    setPicked(nothing);
  };
  return {
    isOn,
    chosen: picked.size === keys.length ? picked : new Set(keys),
    start: () => leave(true),
    stop: () => leave(false),
    toggle: (key) =>
      setPicked((before) => {
        const next = new Set(before);
        if (!next.delete(key)) next.add(key);
        return next;
      }),
    chooseAll: () => setPicked(new Set(offers.map(({ key }) => key))),
    chooseNone: () => setPicked(nothing),
    setStatus: (status) => {
      void editing.change(keys, setStep(status), (count) => bulk.done.status(count, names[status]));
    },
    setWhose: (whose) => void editing.change(keys, setWhose(whose), bulk.done.whose),
    addTag: (tag) => void editing.change(keys, setTag(tag, true), (count) => bulk.done.tag(count, tag)),
    remove: () => {
      void editing.change(keys, setTrashed(Date.now()), bulk.done.remove);
      setPicked(nothing);
    },
  };
}
