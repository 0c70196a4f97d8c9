// Which of the problems a browser noted are ours: a hostile page's own errors are its own.
import type { Problem, Session } from '../kit';

/** What Firefox notes of any script whose page is left while a message is on its way. */
const partings = /^Promise (resolved|rejected) (while|after) context (is inactive|unloaded)/;

/** Every problem but those of a page that was left: the practice board has none of its own. */
export async function allProblems(session: Session): Promise<Problem[]> {
  return (await session.problems()).filter(({ text }) => !partings.test(text));
}

/** Errors, console errors and policy reports that come from the extension's own files. */
export async function ourProblems(session: Session): Promise<Problem[]> {
  return (await session.problems()).filter(
    ({ where, text }) => `${where} ${text}`.includes(session.extensionUrl('')) && !partings.test(text),
  );
}
