// The list of skills that offers name, from the package, read once a page.
import { browser } from 'wxt/browser';
import { readSkills, type SkillNames } from '@/utils/trades/named-skills';

type SkillsFile = '/skills.txt';
const file: SkillsFile = '/skills.txt';

let loading: Promise<readonly SkillNames[]> | undefined;

export function loadSkills(): Promise<readonly SkillNames[]> {
  loading ??= fetch(browser.runtime.getURL(file))
    .then((answer) => answer.text())
    .then(readSkills);
  return loading;
}
