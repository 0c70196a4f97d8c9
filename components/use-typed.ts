// What is typed in a field that hands its words on when it is left: a page drawn again meanwhile takes none of them away.
import { useEffect, useRef, useState } from 'preact/hooks';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Of a field, and of what it does as it is typed in and left. */
export interface Typed {
  value: string;
  onInput: (event: { currentTarget: Field }) => void;
  onChange: (event: { currentTarget: Field }) => void;
  onBlur: () => void;
}

/**
 * The field shows what is typed until another value is kept, also while what was handed on is still being written, or
 * could not be.
 * @param value what is kept
 * @param onLeft answers false for what is not taken: the field then shows again what is kept
 */
export function useTyped(value: string, onLeft: (typed: string, field: Field) => unknown): Typed {
  const [typed, setTyped] = useState<string>();
  const isTyping = useRef(false);
  // Kept in another window meanwhile: shown, but never under the fingers of somebody typing.
  useEffect(() => {
    if (!isTyping.current) setTyped(undefined);
  }, [value]);
  return {
    value: typed ?? value,
    onInput: ({ currentTarget }) => {
      isTyping.current = true;
      setTyped(currentTarget.value);
    },
    onChange: ({ currentTarget }) => {
      isTyping.current = false;
      setTyped(onLeft(currentTarget.value, currentTarget) === false ? undefined : currentTarget.value);
    },
    onBlur: () => {
      // Typed back to what it was: browsers then tell of no change.
      if (isTyping.current) setTyped(undefined);
      isTyping.current = false;
    },
  };
}
