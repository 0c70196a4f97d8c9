// The page of the job-search craft to read today: each in its turn, one a day.
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { loadGuides } from '@/utils/guides/load';
import type { Language } from '@/utils/i18n/language';

/** @param language undefined: none is asked for, and nothing is read */
export function useCraftPage(language: Language | undefined, today: string): { id: string; title: string } | undefined {
  const [page, setPage] = useState<{ id: string; title: string }>();
  useEffect(() => {
    if (!language) {
      setPage(undefined);
      return undefined;
    }
    let isHere = true;
    loadGuides(language, async (path) => (await fetch(browser.runtime.getURL(path))).text())
      .then(({ guides }) => {
        const pages = guides.filter(({ group }) => group === 'craft');
        const chosen = pages[Math.floor(Date.parse(today) / 86_400_000) % pages.length];
        if (isHere && chosen) setPage({ id: chosen.id, title: chosen.title });
      })
      .catch((error: unknown) => console.warn('The page to read could not be chosen', error));
    return () => {
      isHere = false;
    };
  }, [language, today]);
  return page;
}
