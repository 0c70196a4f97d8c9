// A file that is no CV is refused with a reason, whatever it holds.
import { expect, it } from 'vitest';
import { largestJson, readJsonFile } from '@/utils/profile/readers/json-file';

const bytes = (text: string) => new TextEncoder().encode(text);

it('reads a file with a byte order mark', () => {
  expect(readJsonFile(bytes('\ufeff{"basics": {"name": "Léa Roy"}}')).resume.basics.name).toBe('Léa Roy');
});

it.each([
  ['too-large', new Uint8Array(largestJson + 1)],
  ['damaged', bytes('{"basics":')],
  ['damaged', new Uint8Array([0xff, 0xfe, 0x00])],
  ['damaged', bytes('['.repeat(200_000))],
  ['damaged', new Uint8Array()],
  ['no-resume', bytes('[]')],
  ['no-resume', bytes('{"__proto__": {"basics": {"name": "x"}}}')],
])('says %s', (problem, file) => {
  expect(() => readJsonFile(file)).toThrow(expect.objectContaining({ problem }));
});
