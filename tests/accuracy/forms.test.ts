// What each control of an application form is said to ask: on forms of our own always, on the shared cases where they are.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { JSDOM, VirtualConsole } from 'jsdom';
import { afterAll, describe, expect, it } from 'vitest';
import { collectForms } from '@/utils/portals/forms/collect';
import { recognise } from '@/utils/portals/forms/recognise';
import { fieldTypes } from '@/utils/portals/forms/types';
import evaluateForms from '../../scripts/evaluate/forms';
import { reportAccuracy } from './report';

const OWN = fileURLToPath(new URL('./forms/', import.meta.url));
const SHARED = fileURLToPath(new URL('../../../shared/cases/', import.meta.url));
const page = new URL('https://emploi.example/postuler');

/** Each control of these forms says what is right in `data-truth`: a type, or `ask`, `no`, `never`. */
function readForm(file: string): { name: string; truth: string; said?: string }[] {
  const html = readFileSync(join(OWN, file), 'utf8');
  const { window } = new JSDOM(html, { url: page.href, virtualConsole: new VirtualConsole() });
  const { reading, elements } = collectForms(window.document, page);
  const answers = recognise(reading);
  const controls = [...window.document.querySelectorAll('[data-truth]')].map((element) => {
    const said = answers[elements.indexOf(element)]?.type;
    const truth = element.getAttribute('data-truth') ?? '';
    return { name: `${file}: ${element.getAttribute('name') ?? element.id}`, truth, said };
  });
  window.close();
  return controls;
}

const isType = (truth: string) => (fieldTypes as readonly string[]).includes(truth);
const files = readdirSync(OWN).filter((file) => file.endsWith('.html'));

describe.each(['fr', 'ats', 'en'])('our own forms, %s', (group) => {
  const controls = files.filter((file) => file.startsWith(`${group}-`)).flatMap(readForm);
  const wanted = controls.filter(({ truth }) => isType(truth));
  const right = wanted.filter(({ truth, said }) => said === truth);
  const filled = controls.filter(({ said }) => said !== undefined);

  it('fills what the profile answers, and little else', () => {
    const recall = right.length / wanted.length;
    const precision = right.length / filled.length;
    reportAccuracy({ suite: 'forms', cases: `own ${group}`, count: wanted.length, shares: { recall, precision } });
    const wrong = controls.filter(({ truth, said }) => (isType(truth) || said) && said !== truth);
    expect(recall, JSON.stringify(wrong)).toBeGreaterThanOrEqual(group === 'fr' ? 0.95 : 0.9);
    expect(precision, JSON.stringify(wrong)).toBeGreaterThanOrEqual(0.98);
  });

  it('fills nothing that is never filled', () => {
    expect(controls.filter(({ truth, said }) => truth === 'never' && said !== undefined)).toEqual([]);
  });
});

// The shared cases are captures of others' forms and are not in the repository: a clone alone has none.
describe.skipIf(!existsSync(join(SHARED, 'forms/manifest.json')))('the shared forms', () => {
  const folder = mkdtempSync(join(tmpdir(), 'forms-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('reach what was asked, and no never-field', { timeout: 60_000 }, async () => {
    const results = join(folder, 'results.jsonl');
    const lines: string[] = [];
    for await (const value of evaluateForms(join(SHARED, 'forms'))) lines.push(JSON.stringify(value));
    writeFileSync(results, lines.join('\n'));
    const score = [join(SHARED, 'score.mjs'), 'forms', join(SHARED, 'forms'), results];
    const { stdout } = spawnSync(process.execPath, score, { encoding: 'utf8' });
    const groups = new Map(
      [...stdout.matchAll(/^forms (\S+): recall ([\d.]+) %, precision ([\d.]+) %, never-fields filled (\d+)/gm)].map(
        ([, group, recall, precision, never]) => [
          group,
          { recall: Number(recall) / 100, precision: Number(precision) / 100, never: Number(never) },
        ],
      ),
    );
    console.log(stdout.trim());
    expect([...groups.keys()].sort()).toEqual(['ats', 'ats-repro', 'ddg', 'fr']);
    for (const [group, { recall, precision, never }] of groups) {
      reportAccuracy({ suite: 'forms', cases: `shared ${group}`, count: lines.length, shares: { recall, precision } });
      expect(never, group).toBe(0);
      if (group === 'ddg') continue; // Sign-ups and checkouts of shops: no target, and payment pages are left alone.
      expect(recall, group).toBeGreaterThanOrEqual(group === 'fr' ? 0.95 : 0.9);
      expect(precision, group).toBeGreaterThanOrEqual(0.98);
    }
  });
});
