// The list of skills that offers name, from the package, read once a page.
import { browser } from 'wxt/browser';
import { readSkills, type SkillNames } from '@/utils/trades/named-skills';

type SkillsFile = '/skills.txt';
const file: SkillsFile = '/skills.txt';

let loading: Promise<readonly SkillNames[]> | undefined;

/** Read again after a failure. Rejects when the package cannot be read. */
export function loadSkills(): Promise<readonly SkillNames[]> {
  loading ??= fetch(browser.runtime.getURL(file))
    .then((answer) => answer.text())
    .then(readSkills)
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}
