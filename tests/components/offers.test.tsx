// @vitest-environment jsdom
// Offers are drawn as they are, whatever a page wrote in them, and every action has a name.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { OfferDetail } from '@/components/offer-detail';
import { OfferRow } from '@/components/offer-row';
import { PostingCard } from '@/components/posting-card';
import { fr } from '@/utils/i18n/pages/fr';
import { type SavedOffer, untouched } from '@/utils/offers/types';
import { click, draw, find } from './draw';

const offer: SavedOffer = {
  ...untouched,
  key: 'linkedin:1',
  board: 'linkedin',
  url: 'https://www.linkedin.com/jobs/view/1/',
  title: 'Développeuse',
  company: 'Atelier Garonne',
  location: 'Toulouse, Occitanie, France (Hybride)',
  place: {
    kind: 'commune',
    region: '76',
    commune: '31555',
    name: 'Toulouse',
    confidence: 'sure',
    why: { code: 'commune' },
  },
  region: '76',
  status: 'applied',
  history: [
    { status: 'saved', at: Date.UTC(2026, 10, 18) },
    { status: 'applied', at: Date.UTC(2026, 10, 20) },
  ],
  savedAt: Date.UTC(2026, 10, 18),
  updatedAt: Date.UTC(2026, 10, 20),
  trashedAt: 0,
  fingerprint: '',
};

const nothing = () => undefined;
const row = (props: Partial<Parameters<typeof OfferRow>[0]> = {}) =>
  draw(<OfferRow offer={offer} isWanted={false} onStatus={nothing} onRemove={nothing} {...props} />);

afterEach(() => document.body.replaceChildren());

describe('a kept offer', () => {
  it('says company, place and region, and opens its page in a new tab that learns nothing', () => {
    const root = row();
    expect(find(root, '.meta').textContent).toBe('Atelier Garonne · Toulouse');
    expect(find(root, '.pill').textContent).toBe('Occitanie');
    const link = find<HTMLAnchorElement>(root, '.offer-title a');
    expect([link.href, link.target, link.rel]).toEqual([offer.url, '_blank', 'noreferrer noopener']);
  });

  it.each(['partner', 'both'] as const)('says whose it is when it is not mine alone: %s', (whose) => {
    expect(find(row({ offer: { ...offer, whose } }), '.meta').textContent).toBe(
      `Atelier Garonne · Toulouse · ${fr.narrow.whoses[whose]}`,
    );
  });

  it('a wanted region differs by shape and word, not by colour alone', () => {
    const plain = find(row(), '.pill');
    const wanted = find(row({ isWanted: true }), '.pill');
    expect(wanted.textContent).toContain(fr.wantedRegion);
    expect(find(wanted, 'path').getAttribute('d')).not.toBe(find(plain, 'path').getAttribute('d'));
  });

  it('moves along by its select, and is removed by a button that names it', async () => {
    const onStatus = vi.fn();
    const onRemove = vi.fn();
    const root = row({ onStatus, onRemove });
    const select = find<HTMLSelectElement>(root, 'select');
    expect(select.value).toBe('applied');
    expect(select.labels?.[0]?.textContent).toContain('Développeuse');
    select.value = 'interview';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    expect(onStatus).toHaveBeenCalledExactlyOnceWith('interview');
    await click(find(root, `button[aria-label="${fr.act.removeOf(offer.title)}"]`));
    expect(onRemove).toHaveBeenCalledOnce();
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'http://www.linkedin.com/jobs/view/1/',
    'https://user:secret@www.linkedin.com/',
    'chrome-extension://abc/popup.html',
    'not an address',
  ])('%s becomes no link', (url) => {
    const root = row({ offer: { ...offer, url } });
    expect(root.querySelector('a')).toBeNull();
    expect(find(root, '.offer-title').textContent).toBe('Développeuse');
  });

  it('markup in its fields stays text', () => {
    const poison = '<img src=x onerror=alert(1)>';
    const poisoned = { ...offer, title: poison, company: poison, location: poison, contract: poison, salary: poison };
    for (const root of [
      row({ offer: poisoned }),
      draw(
        <OfferDetail
          offer={poisoned}
          text={{ key: offer.key, text: poison, readAt: 0 }}
          why={poison}
          isWanted
          onStatus={nothing}
          onRemove={nothing}
        />,
      ),
    ]) {
      expect(root.querySelector('img')).toBeNull();
      expect(root.textContent).toContain(poison);
    }
  });

  it('in depth: its steps in order, and its text as it was', () => {
    const text = { key: offer.key, text: 'Première ligne\n\nDernière ligne', readAt: Date.UTC(2026, 10, 18, 12) };
    const root = draw(
      <OfferDetail offer={offer} text={text} why="Parce que." isWanted onStatus={nothing} onRemove={nothing} />,
    );
    expect([...root.querySelectorAll('.history li span')].map((step) => step.textContent)).toEqual([
      'Gardée',
      'Candidature envoyée',
    ]);
    expect(find(root, '.offer-text').textContent).toBe(text.text);
    expect(root.textContent).toContain(fr.detail.textKept('18 novembre 2026'));
  });
});

describe('an offer of the page', () => {
  const posting = { board: 'linkedin', url: offer.url, title: 'Développeuse', location: 'France' };
  const card = (view: Partial<Parameters<typeof PostingCard>[0]['view']>, props = {}) =>
    draw(
      <PostingCard
        size="full"
        posting={posting}
        view={{ kind: 'country', isWanted: false, why: 'Parce que.', ...view }}
        onSave={nothing}
        onStatus={nothing}
        onRemove={nothing}
        {...props}
      />,
    );

  it.each([
    [{ kind: 'commune', label: 'Bretagne', place: 'Rennes' }, 'Bretagne'],
    [{ kind: 'remote-fr' }, fr.page.remoteFrance],
    [{ kind: 'foreign' }, fr.page.foreign],
    [{ kind: 'country' }, fr.page.country],
    [{ kind: 'ambiguous' }, fr.page.noRegion],
    [
      { kind: 'ambiguous', sites: ['Bretagne', "Provence-Alpes-Côte d'Azur"] },
      `${fr.page.sites} (Bretagne, Provence-Alpes-Côte d’Azur)`,
    ],
  ] as const)('%o is marked %s', (view, mark) => {
    expect(find(card(view), '.pill, .tag').textContent).toBe(mark);
  });

  it('why is there on demand', () => {
    const why = find<HTMLDetailsElement>(card({}), 'details.why');
    expect(why.open).toBe(false);
    expect(why.textContent).toContain('Parce que.');
  });

  it('what it would leave opens on its sources, and is not said twice where it is told in full', () => {
    const chip = { text: '≈ +860 €/mois', tone: 'gain', title: 'Rennes', basis: 'Carte des loyers 2025' } as const;
    const figure = find(card({ chip }), 'details.left-figure');
    expect(find(figure, 'summary .gain').textContent).toBe(chip.text);
    expect(figure.textContent).toContain(chip.basis);
    expect(card({ chip }, { hasLiving: true }).querySelector('.left-figure')).toBeNull();
  });

  it('is saved once while a save is under way', async () => {
    const onSave = vi.fn();
    const root = card({}, { onSave });
    await click(find(root, 'button.primary'));
    expect(onSave).toHaveBeenCalledOnce();
    const busy = card({}, { onSave, isSaving: true });
    await click(find(busy, 'button.primary'));
    expect(onSave).toHaveBeenCalledOnce();
    expect(find(busy, 'button.primary').textContent).toBe(fr.act.saving);
  });
});
