// Strings made to hurt: each gets an answer, quickly, and claims nothing.

import { expect, test } from 'vitest';
import { startClock } from '../processor-clock';
import { places } from './gazetteer-file';

/** Generous for a busy machine; a text is answered in microseconds. */
const quick = 50;

const hostile: [string, string][] = [
  ['100 kB of one letter', 'a'.repeat(100_000)],
  ['100 kB of separators', ', - ( / ; '.repeat(10_000)],
  ['100 kB of spaces', ' '.repeat(100_000)],
  ['100 kB of dashes', '-'.repeat(100_000)],
  ['a regex bomb', `${'ville de '.repeat(5_000)}x`],
  ['nested brackets', '('.repeat(50_000)],
  ['conjunctions', 'ou et and '.repeat(10_000)],
  ['numbers', '12345 '.repeat(20_000)],
  ['combining marks', `e${'\u0301'.repeat(50_000)}`],
  ['right to left', '\u202eecnarF ,sneR\u202c'],
  ['control characters', '\u0000\u0001\u0007\u001b[31m'],
  ['a prototype key', '__proto__'],
  ['another prototype key', 'constructor'],
  ['toString', 'toString, hasOwnProperty'],
  ['a script', '<script>alert(1)</script>'],
  ['lone surrogates', '\ud800\udfff\ud800'],
  ['emoji', '🗼🥖🇫🇷'],
];

test.each(hostile)('%s', (_, text) => {
  places.resolvePlace(text);
  const spent = startClock();
  const answer = places.resolvePlace(text, { addressLocality: text, area: [text, text] });
  expect(spent()).toBeLessThan(quick);
  expect(answer.region).toBeUndefined();
});

test('invisible characters inside a name do not hide it', () => {
  expect(places.resolvePlace('Ren\u200bnes,\u0000 Bretagne')).toMatchObject({ commune: '35238' });
});

test('thousands of fields are read in part only', () => {
  const fields = Array.from({ length: 10_000 }, () => ({ addressLocality: 'Rennes', addressRegion: 'Bretagne' }));
  const spent = startClock();
  expect(places.resolvePlace(undefined, fields)).toMatchObject({ commune: '35238' });
  expect(spent()).toBeLessThan(quick);
});
