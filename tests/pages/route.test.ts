// @vitest-environment jsdom
// What the workspace's address says, also when a hand has spoilt it.
import { expect, it } from 'vitest';
import { guideHash, offerHash, type Route, readRoute, regionHash } from '@/entrypoints/workspace/route';
import { applyHash } from '@/utils/pages/open';

it.each<[string, Route]>([
  ['', { section: 'offers' }],
  ['#nowhere', { section: 'offers' }],
  ['#guides', { section: 'guides' }],
  [offerHash('linkedin:42'), { section: 'offers', offer: 'linkedin:42' }],
  [applyHash(['linkedin:42', 'apec:7,8']), { section: 'apply', applyTo: ['linkedin:42', 'apec:7,8'] }],
  ['#apply=%E0%A4%A', { section: 'apply', applyTo: [] }],
  ['#offer=%E0%A4%A', { section: 'offers', offer: undefined }],
  [guideHash('cv'), { section: 'guides', guide: { id: 'cv' } }],
  [guideHash('bretagne', 'renting'), { section: 'guides', guide: { id: 'bretagne', section: 'renting' } }],
  [regionHash('53'), { section: 'guides', guide: { region: '53' } }],
])('%s', (hash, route) => {
  expect(readRoute(hash)).toEqual(route);
});
