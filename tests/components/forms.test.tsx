// @vitest-environment jsdom
// What would be filled is seen first, line by line; only what stays ticked is.
import { afterEach, expect, it, vi } from 'vitest';
import { ContactForm } from '@/components/forms/contact-form';
import { FillDone } from '@/components/forms/fill-done';
import { FillPlanView } from '@/components/forms/fill-plan';
import { fr } from '@/utils/i18n/pages/fr';
import type { FormAnswers } from '@/utils/portals/forms/answers';
import type { FillPlan, PlanLine } from '@/utils/portals/forms/plan';
import { click, draw, find, type } from './draw';

const nothing = () => undefined;
const line = (key: number, label: string, text: string): PlanLine => ({
  key,
  kind: 'text',
  label,
  type: 'email',
  value: { kind: 'text', text },
  confidence: 'high',
});
const plan: FillPlan = {
  lines: [line(0, 'Prénom', 'Anaïs'), line(1, 'E-mail', 'anais@example.org')],
  left: [
    { key: 2, label: 'Civilité', why: 'demographic', isRequired: true },
    { key: 3, label: 'Rechercher', why: 'elsewhere', isRequired: false },
  ],
};

afterEach(() => document.body.replaceChildren());

it('fills what stays ticked, and names what is left with its reason', async () => {
  const onFill = vi.fn();
  const root = draw(
    <FillPlanView
      host="emploi.example"
      plan={plan}
      isFilling={false}
      isFileReady={false}
      onFill={onFill}
      onEdit={nothing}
    />,
  );
  expect(find(root, '.fill-left').textContent).toContain(fr.forms.why.demographic);
  expect(find(root, '.fill-left').textContent).not.toContain('Rechercher');
  await click(find(root, '.fill-line input'));
  expect(find(root, '.primary').textContent).toBe(fr.forms.fill(1));
  await click(find(root, '.primary'));
  expect(onFill).toHaveBeenCalledExactlyOnceWith([plan.lines[1]]);
});

it('tells what the page did not take', () => {
  const results = new Map([[0, 'filled' as const]]);
  const root = draw(<FillDone lines={plan.lines} results={results} onUndo={nothing} onAgain={nothing} />);
  expect(find(root, '[role=status]').textContent).toContain(fr.forms.doneTitle(1));
  expect(find(root, '.fill-others').textContent).toContain(fr.forms.result.gone);
});

it('keeps what was typed, and what it does not ask', async () => {
  const onSave = vi.fn<(answers: FormAnswers) => void>();
  const before: FormAnswers = { email: 'anais@example.org', links: { github: 'https://github.com/invented' } };
  const root = draw(<ContactForm answers={before} onSave={onSave} />);
  await type(find<HTMLInputElement>(root, '.contact-givenName input'), ' Anaïs ');
  await click(find(root, 'button[type=submit]'));
  expect(onSave.mock.calls[0]?.[0]).toMatchObject({
    givenName: 'Anaïs',
    email: 'anais@example.org',
    links: { github: 'https://github.com/invented' },
  });
});
