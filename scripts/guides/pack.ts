// Makes the files of guides that go into the package; guides with a problem stop the build and say why.
import { guideLanguages } from '../../utils/guides/types';
import { listProblems } from './problems';
import { compileGuidesHere } from './read-files';

/** Names in the package, and texts. Throws with every problem when there is one. */
export function packGuides(): [name: string, text: string][] {
  const { libraries, problems } = compileGuidesHere();
  if (problems.length > 0) throw new Error(`The guides cannot be compiled:\n${listProblems(problems)}`);
  return guideLanguages.map((language) => [`guides-${language}.json`, JSON.stringify(libraries[language])]);
}
