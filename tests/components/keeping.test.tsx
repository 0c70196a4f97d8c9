// @vitest-environment jsdom
// What a person adds to an offer, noted as they go; and where their offers are, on the map and in its table.
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OfferKeeping } from '@/components/offer/offer-keeping';
import { OffersMap } from '@/components/search/offers-map';
import { fr } from '@/utils/i18n/pages/fr';
import { applyEdits } from '@/utils/offers/change';
import { type SavedOffer, untouched } from '@/utils/offers/types';
import { click, draw, find, type } from './draw';

const fresh: SavedOffer = {
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

afterEach(() => document.body.replaceChildren());

describe('what one adds to an offer', () => {
  let offer: SavedOffer;
  let now: number;
  let root: HTMLDivElement;
  const onCalendar = vi.fn();

  function show(): void {
    draw(
      <OfferKeeping
        offer={offer}
        tags={['mer']}
        onCalendar={onCalendar}
        onEdit={(edits) => {
          now += 1_000_000;
          offer = applyEdits(offer, edits, now)?.offer ?? offer;
          show();
        }}
      />,
      root,
    );
  }
  const block = (title: string) => {
    const found = [...root.querySelectorAll('.block')].find((each) => each.querySelector('h4')?.textContent === title);
    if (!found) throw new Error(`No block is called ${title}`);
    return found;
  };
  const button = (where: ParentNode, name: string) => {
    const named = (each: Element) => each.getAttribute('aria-label') ?? each.textContent;
    const found = [...where.querySelectorAll('button')].find((each) => named(each) === name);
    if (!found) throw new Error(`No button is called ${name}`);
    return found;
  };
  const labelled = (where: ParentNode, label: string) => {
    const found = [...where.querySelectorAll('label')].find((each) => each.textContent?.startsWith(label));
    const field = found?.control ?? found?.querySelector('input, textarea');
    if (!field) throw new Error(`No field is called ${label}`);
    return field as HTMLInputElement;
  };
  const submit = (form: Element) =>
    act(() => {
      form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    });
  const choose = (field: HTMLInputElement, value: string) =>
    act(() => {
      field.value = value;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });

  beforeEach(() => {
    now = new Date(2026, 10, 22, 9).getTime();
    offer = fresh;
    root = document.createElement('div');
    onCalendar.mockClear();
    show();
  });

  it('someone spoken to is noted, corrected, and taken away', async () => {
    await click(button(block(fr.edit.contacts), fr.edit.newContact));
    await type(labelled(block(fr.edit.contacts), fr.edit.name), 'Anaïs Le Goff');
    await type(labelled(block(fr.edit.contacts), fr.edit.email), 'anais@chantiers.example');
    await submit(find(block(fr.edit.contacts), 'form'));
    expect(offer.contacts).toMatchObject([{ name: 'Anaïs Le Goff', email: 'anais@chantiers.example' }]);
    await click(button(block(fr.edit.contacts), fr.edit.changeOf('Anaïs Le Goff')));
    await type(labelled(block(fr.edit.contacts), fr.edit.role), 'Directrice');
    await submit(find(block(fr.edit.contacts), 'form'));
    expect(offer.contacts).toMatchObject([{ name: 'Anaïs Le Goff', role: 'Directrice' }]);
    expect(block(fr.edit.contacts).textContent).toContain('Directrice');
    await click(button(block(fr.edit.contacts), fr.edit.dropContact('Anaïs Le Goff')));
    expect(offer.contacts).toEqual([]);
  });

  it('a document sent is noted by its name and day, and taken away', async () => {
    await type(labelled(block(fr.edit.documents), fr.edit.document), 'CV de novembre');
    await submit(find(block(fr.edit.documents), 'form'));
    expect(offer.documents).toMatchObject([{ title: 'CV de novembre' }]);
    await click(button(block(fr.edit.documents), fr.edit.dropDocument('CV de novembre')));
    expect(offer.documents).toEqual([]);
  });

  it('dates are noted with the interview’s hour, and only then go to the calendar', async () => {
    const dates = () => block(fr.edit.dates);
    expect(dates().querySelector('button')).toBeNull();
    await choose(labelled(dates(), fr.edit.datesOf.interviewAt), '2026-12-01');
    await choose(labelled(dates(), fr.edit.hour), '14:30');
    await choose(labelled(dates(), fr.edit.datesOf.interviewAt), '2026-12-02');
    expect(new Date(offer.dates.interviewAt ?? 0)).toEqual(new Date(2026, 11, 2, 14, 30));
    await choose(labelled(dates(), fr.edit.datesOf.answerDueAt), '2026-12-09');
    expect(new Date(offer.dates.answerDueAt ?? 0)).toEqual(new Date(2026, 11, 9));
    await click(button(dates(), fr.edit.calendar));
    expect(onCalendar).toHaveBeenCalledOnce();
  });

  it('the day one applied is that of the step until another is said', async () => {
    const applied = { status: 'applied', at: new Date(2026, 10, 5, 18).getTime() } as const;
    offer = { ...fresh, status: 'applied', history: [...fresh.history, applied] };
    show();
    const field = () => labelled(block(fr.edit.dates), fr.edit.datesOf.appliedAt);
    expect(field().value).toBe('2026-11-05');
    await choose(field(), '2026-11-03');
    expect(field().value).toBe('2026-11-03');
    expect(new Date(offer.dates.appliedAt ?? 0)).toEqual(new Date(2026, 10, 3));
  });

  it('tags are put and dropped, and the offer is said to be of one, the other, or both', async () => {
    await type(labelled(block(fr.edit.tags), fr.edit.tag), ' mer ');
    await submit(find(block(fr.edit.tags), 'form'));
    expect(offer.tags).toEqual(['mer']);
    await click(button(block(fr.edit.tags), fr.edit.dropTag('mer')));
    expect(offer.tags).toEqual([]);
    await choose(labelled(root, fr.narrow.whoses.both), 'both');
    expect(offer.whose).toBe('both');
  });
});

describe('the map of kept offers', () => {
  const at = (key: string, departement?: string): SavedOffer => ({
    ...fresh,
    key,
    title: `Offre ${key}`,
    place: {
      kind: 'commune',
      confidence: 'sure',
      why: { code: 'country' },
      ...(departement === undefined ? {} : { departement, name: 'Ici' }),
    },
  });

  it('says of each département how many, in a table too, and which are not on it', async () => {
    const offers = [at('a', '35'), at('b', '35'), at('c', '31'), at('d')];
    const root = draw(<OffersMap offers={offers} hrefOf={(key) => `#offer=${key}`} />);
    await expect.poll(() => root.querySelectorAll('table tbody tr').length).toBe(2);
    const lines = [...root.querySelectorAll('table tbody tr')].map(({ textContent }) => textContent);
    expect(lines).toEqual(['Ille-et-Vilaine (35)2', 'Haute-Garonne (31)1']);
    expect(find(root, '.map-figures').textContent).toContain(fr.figures.here(2));
    const links = [...root.querySelectorAll('.map-offers a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['#offer=a', '#offer=b']);
    expect(root.textContent).toContain(fr.figures.unplaced(1));
  });
});
