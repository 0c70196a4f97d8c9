// Where communes are, read from the package when a view first asks for it.
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { pointsPath, readPoints } from '@/utils/places/points';

type WhereIs = ReturnType<typeof readPoints>;

/** Undefined until read; without the file, no commune is anywhere. */
export function usePoints(): WhereIs | undefined {
  const [whereIs, setWhereIs] = useState<WhereIs>();
  useEffect(() => {
    fetch(browser.runtime.getURL(pointsPath))
      .then((answer) => answer.text())
      .catch((error: unknown) => {
        console.warn('Where communes are could not be read', error);
        return '';
      })
      .then((text) => setWhereIs(() => readPoints(text)));
  }, []);
  return whereIs;
}
