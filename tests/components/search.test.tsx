// @vitest-environment jsdom
// A search is run by keyboard as by mouse: each move is told, each correction shows what it corrects.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FactEditor } from '@/components/offer/fact-editor';
import { ManualForm } from '@/components/offer/manual-form';
import { Columns } from '@/components/search/columns';
import { SavedChoices } from '@/components/search/saved-choices';
import { fr } from '@/utils/i18n/pages/fr';
import { applyEdits } from '@/utils/offers/change';
import { setFact } from '@/utils/offers/edits';
import { type SavedOffer, untouched } from '@/utils/offers/types';
import { click, draw, find, press, type } from './draw';

const offer: SavedOffer = {
  ...untouched,
  key: 'apec:1',
  board: 'apec',
  url: 'https://www.apec.fr/1',
  title: 'Soudeuse',
  place: { kind: 'country', confidence: 'sure', why: { code: 'country' } },
  region: '',
  fingerprint: '',
  status: 'saved',
  history: [{ status: 'saved', at: 1_000 }],
  savedAt: 1_000,
  updatedAt: 1_000,
  trashedAt: 0,
};

const nothing = () => undefined;

afterEach(() => document.body.replaceChildren());

describe('columns', () => {
  const columns = (onMove = vi.fn()) => {
    const root = draw(<Columns offers={[offer]} wanted={[]} hrefOf={(key) => `#${key}`} onMove={onMove} />);
    const told = () => find(root, '[aria-live=assertive]').textContent;
    return { root, told, onMove, handle: () => find(root, '.handle') };
  };

  it('a card is picked up, carried over two columns and put down, each step told', async () => {
    const { told, onMove, handle, root } = columns();
    await press(handle(), ' ');
    expect(told()).toBe(fr.columns.lifted('Soudeuse', fr.status.saved));
    await press(handle(), 'ArrowRight');
    expect(told()).toBe(fr.columns.over(fr.status.applied, 2, 6));
    await press(handle(), 'ArrowRight');
    expect(find(root, '.status-column.over').dataset.status).toBe('interview');
    await press(handle(), 'Enter');
    expect(onMove).toHaveBeenCalledExactlyOnceWith('apec:1', 'interview');
    expect(told()).toBe(fr.columns.dropped('Soudeuse', fr.status.interview));
  });

  it('Escape, or where it was, changes nothing; arrows do nothing before it is picked up', async () => {
    const { told, onMove, handle } = columns();
    await press(handle(), 'ArrowRight');
    expect(told()).toBe('');
    await press(handle(), ' ');
    await press(handle(), 'ArrowRight');
    await press(handle(), 'Escape');
    expect(told()).toBe(fr.columns.cancelled('Soudeuse', fr.status.saved));
    await press(handle(), ' ');
    await press(handle(), ' ');
    expect(onMove).not.toHaveBeenCalled();
  });

  it('a long column is drawn by parts', async () => {
    const many = Array.from({ length: 60 }, (_, at) => ({ ...offer, key: `apec:${at}` }));
    const root = draw(<Columns offers={many} wanted={[]} hrefOf={String} onMove={nothing} />);
    const drawn = () => root.querySelectorAll('.card').length;
    const before = drawn();
    expect(before).toBeLessThan(60);
    await click(find(root, '.status-column .button'));
    expect(drawn()).toBeGreaterThan(before);
  });
});

describe('correcting', () => {
  it('shows what the page said beside what was corrected, and there alone', async () => {
    const corrected = applyEdits(offer, [...setFact('title', 'Chaudronnière'), ...setFact('company', 'Odet')], 2_000);
    const onRevert = vi.fn();
    const root = draw(<FactEditor offer={corrected?.offer ?? offer} onCorrect={nothing} onRevert={onRevert} />);
    expect([...root.querySelectorAll('.original span')].map((said) => said.textContent)).toEqual([
      fr.edit.original('Soudeuse'),
      fr.edit.nothingSaid,
    ]);
    await click(find(root, '.original button'));
    expect(onRevert).toHaveBeenCalledExactlyOnceWith('title');
  });

  it('an address that may become no link is refused in words', async () => {
    const onCorrect = vi.fn();
    const root = draw(<FactEditor offer={offer} onCorrect={onCorrect} onRevert={nothing} />);
    const field = [...root.querySelectorAll<HTMLInputElement>('input')].find(({ value }) => value === offer.url);
    if (!field) throw new Error('No field holds the address');
    field.value = 'javascript:alert(1)';
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await expect.poll(() => root.querySelector('[role=alert]')?.textContent).toBe(fr.edit.badUrl);
    expect(onCorrect).not.toHaveBeenCalled();
  });
});

it('a pasted text fills what is still empty, and nothing is kept without a title', async () => {
  const onKeep = vi.fn();
  const root = draw(<ManualForm onKeep={onKeep} onCancel={nothing} />);
  await click(find(root, 'button[type=submit]'));
  find(root, 'form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  await expect.poll(() => root.querySelector('[role=alert]')?.textContent).toBe(fr.manual.needTitle);
  await type(find(root, '.block-fields label:nth-child(2) input'), 'Ateliers');
  // Letter by letter too: what was read of the first letters is read again.
  for (const text of ['L', 'Luthier', 'Luthier\nEntreprise : Autre\nLieu : Mirecourt'])
    await type(find<HTMLInputElement>(root, 'textarea'), text);
  find(root, 'form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  expect(onKeep.mock.lastCall?.[0]).toMatchObject({ title: 'Luthier', company: 'Ateliers', location: 'Mirecourt' });
});

it('a filter is kept under a name, applied and forgotten', async () => {
  const [onApply, onKeep, onDrop] = [vi.fn(), vi.fn(), vi.fn()];
  const saved = [{ id: '1', name: 'Mer', choice: { region: '53' } }];
  const root = draw(<SavedChoices saved={saved} canKeep onApply={onApply} onKeep={onKeep} onDrop={onDrop} />);
  await click(find(root, '.saved-choice button'));
  expect(onApply).toHaveBeenCalledExactlyOnceWith(saved[0]);
  await click(find(root, `button[aria-label="${fr.narrow.drop('Mer')}"]`));
  expect(onDrop).toHaveBeenCalledExactlyOnceWith('1');
  await type(find(root, 'input'), '  Montagne ');
  find(root, 'form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  expect(onKeep).toHaveBeenCalledExactlyOnceWith('Montagne');
});
