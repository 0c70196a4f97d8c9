// What the person narrows their offers by, and the choices they keep under a name.
import { useState } from 'preact/hooks';
import { type OfferChoice, readChoice } from '@/utils/offers/narrow';
import { type SavedChoice, savedChoices } from '@/utils/settings/search';
import { useItem } from '../use-item';

export interface Choosing {
  choice: OfferChoice;
  setChoice: (choice: OfferChoice) => void;
  saved: readonly SavedChoice[];
  /** Id of the saved choice that is applied, until another word or choice is added. */
  current?: string;
  apply: (saved: SavedChoice) => void;
  keep: (name: string) => void;
  drop: (id: string) => void;
}

const none: readonly SavedChoice[] = [];

/** Without what is not chosen, so that the same choices are written the same. */
function tidy(choice: OfferChoice): OfferChoice {
  return Object.fromEntries(Object.entries(choice).filter(([, value]) => value !== undefined));
}

export function useChoice(): Choosing {
  const [choice, setChoice] = useState<OfferChoice>({});
  const [stored, store] = useItem(savedChoices);
  const [current, setCurrent] = useState<string>();
  const saved = stored ?? none;
  return {
    choice,
    saved,
    current,
    setChoice: (next) => {
      setChoice(tidy(next));
      setCurrent(undefined);
    },
    apply: ({ id, choice: kept }) => {
      setChoice(id === current ? {} : readChoice(kept));
      setCurrent(id === current ? undefined : id);
    },
    keep: (name) => {
      const id = crypto.randomUUID();
      void store([...saved, { id, name, choice: { ...choice } }]);
      setCurrent(id);
    },
    drop: (id) => {
      void store(saved.filter((one) => one.id !== id));
      if (id === current) setCurrent(undefined);
    },
  };
}
