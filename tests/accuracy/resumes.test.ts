// What leaves of invented CVs in other shapes: nothing of the person at A2 and A3, in the body or the finished PDF, and the skills.
import { describe, expect, it } from 'vitest';
import { leave } from '@/scripts/lib/leave';
import { discreetContext } from '@/scripts/lib/reference';
import { readJsonResume } from '@/utils/profile/readers/json-resume';
import { readTextCv } from '@/utils/profile/readers/text-cv';
import { type InventedResume, inventResumes } from './invented-resumes';
import { lifelikeResumes } from './lifelike-resumes';
import { reportAccuracy } from './report';

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** As the cases are scored: whole words without accents, digits anywhere. */
function isIn(value: string, text: string): boolean {
  if (/^\d{8}$/.test(value)) return text.replace(/\D/g, '').includes(value);
  return new RegExp(`(?<![a-z0-9])${escaped(fold(value))}(?![a-z0-9])`).test(fold(text));
}

/** Every text and number of a value; the names of its fields are the protocol’s and nobody’s. */
function said(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(said) : [String(value)];
}

/** What a CV's two levels say of its person in secret, and which of its skills they do not say. */
async function measure(
  { name, value, mustNotAppear, mustKeep }: InventedResume,
  level: 'A2' | 'A3',
): Promise<{ leaks: string[]; lost: string[] }> {
  const { resume } = typeof value === 'string' ? readTextCv(value) : readJsonResume(value);
  const { body, pdfText, pdfMeta, fileName } = await leave(resume, level, context);
  const all = [...said(body), pdfText, ...said(pdfMeta), fileName].join('\n');
  if (level === 'A2') expect(pdfText.length, name).toBeGreaterThan(10);
  return {
    leaks: mustNotAppear.filter((secret) => isIn(secret, all)).map((secret) => `${name}: ${secret}`),
    lost: mustKeep
      .filter((skill) => !fold(JSON.stringify(body)).includes(fold(skill)))
      .map((skill) => `${name}: ${skill}`),
  };
}

const context = discreetContext(new Date('2026-11-22T00:00:00Z'));

describe.each([
  ['120 invented CVs in shapes of the world', inventResumes(120, 8)],
  ['CVs written as people write them', lifelikeResumes()],
])('%s', (name, cases) => {
  it.each(['A2', 'A3'] as const)('leak nothing at %s and keep 99 in 100 of their skills', async (level) => {
    const found = await Promise.all(cases.map((one) => measure(one, level)));
    const skills = cases.flatMap(({ mustKeep }) => mustKeep).length;
    const lost = found.flatMap((one) => one.lost);
    const leaks = found.flatMap((one) => one.leaks);
    const shares = {
      'secrets told': leaks.length / cases.flatMap(({ mustNotAppear }) => mustNotAppear).length,
      'skills kept': 1 - lost.length / skills,
    };
    reportAccuracy({ suite: `discreet CVs at ${level}`, cases: name, count: cases.length, shares });
    expect(leaks).toEqual([]);
    expect(lost.length, lost.join(' | ')).toBeLessThanOrEqual(skills * 0.01);
  });
});
