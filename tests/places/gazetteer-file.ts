// The resolver the tests ask: made once from the packaged gazetteer.

import { readFileSync } from 'node:fs';
import { createPlaceResolver } from '@/utils/places/resolve';

export const gazetteerFile = new URL('../../public/gazetteer.txt', import.meta.url);

export const places = createPlaceResolver(readFileSync(gazetteerFile, 'utf8'));
