// Answers the cases of the locations suite: {text, context: {fields}} → where the work is.

import { readFileSync } from 'node:fs';
import { createPlaceResolver } from '../../utils/places/resolve';
import type { PlaceAnswer } from '../../utils/places/types';
import type { PlaceFields } from '../../utils/posting/types';

interface LocationCase {
  text: string;
  context?: { fields?: PlaceFields };
}

export default function* evaluate(casesPath: string): Generator<PlaceAnswer> {
  const { resolvePlace } = createPlaceResolver(
    readFileSync(new URL('../../public/gazetteer.txt', import.meta.url), 'utf8'),
  );
  for (const line of readFileSync(casesPath, 'utf8').split('\n')) {
    if (line.trim() === '') continue;
    const { text, context }: LocationCase = JSON.parse(line);
    yield resolvePlace(text, context?.fields);
  }
}
