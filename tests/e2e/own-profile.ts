// Makes a profile as a person does: a file brought in on the profile's page, and those who must not see it named there.
import { fr } from '../../utils/i18n/pages/fr';
import type { Resume } from '../../utils/profile/resume';
import type { ProfileRow } from '../../utils/profile/row';
import { type Page, type Session, until } from './kit';
import { readStore } from './site';

const words = fr.profile;

/** Types into the field of this label as a person does. */
export async function fillField(page: Page, label: string, value: string): Promise<void> {
  await page.inspect(
    { css: 'label', text: label },
    (element, typed) => {
      const field = (element as HTMLLabelElement).control as HTMLInputElement;
      field.focus();
      field.value = typed;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    value,
  );
}

/** Chooses a file in the field of the page. */
export async function chooseFile(page: Page, file: Uint8Array): Promise<void> {
  await page.inspect(
    'input[type=file]',
    (element, bytes) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], 'cv'));
      (element as HTMLInputElement).files = data.files;
      element.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [...file],
  );
}

/** The profile as it is stored, once it is as wanted. */
export function storedProfile(page: Page, isWanted: (row: ProfileRow) => boolean): Promise<ProfileRow> {
  return until(
    async () => (await readStore<ProfileRow>(page, 'profiles')).find(isWanted),
    async () => `the profile is ${JSON.stringify(await readStore(page, 'profiles'))}`,
  );
}

export async function makeProfile(session: Session, resume: Resume, hideFrom?: string): Promise<void> {
  const page = await session.openExtensionPage('workspace.html#profile=import');
  await chooseFile(page, new TextEncoder().encode(JSON.stringify(resume)));
  await page.click({ css: '.keep-bar button', text: words.bring.keep });
  await storedProfile(page, ({ resume: { basics } }) => basics.name === resume.basics.name);
  if (hideFrom !== undefined) {
    await page.click({ css: '.profile-views a', text: words.views.leaves });
    await fillField(page, words.leaving.hideName, hideFrom);
    await page.click({ css: '.hide-form button', text: words.add });
    await storedProfile(page, (row) => row.hideFrom.some(({ name }) => name === hideFrom));
  }
  await page.close();
}
