// Says whether the guides can be compiled, and how much they weigh: npm run build:guides. The build itself packs them.
import { gzipSync } from 'node:zlib';
import { guideLanguages } from '../utils/guides/types';
import { countWords } from './guides/check-guide';
import { listProblems } from './guides/problems';
import { compileGuidesHere } from './guides/read-files';

const { libraries, problems, unused } = compileGuidesHere();
for (const language of guideLanguages) {
  const library = libraries[language];
  const words = library.guides.map(countWords);
  const text = JSON.stringify(library);
  console.log(
    `${language}: ${library.guides.length} guides, ${words.reduce((sum, each) => sum + each, 0)} words, ` +
      `${Object.keys(library.sources).length} sources; ${text.length} characters, ${gzipSync(text).length} bytes gzipped`,
  );
}
if (unused.length > 0) {
  const some = unused.slice(0, 8).join(', ');
  console.log(`${unused.length} sources are cited nowhere: ${some}${unused.length > 8 ? '…' : ''}`);
}
if (problems.length > 0) {
  console.error(listProblems(problems));
  process.exitCode = 1;
}
