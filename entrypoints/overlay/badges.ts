// Puts badges on cards and keeps them in their place: what fits is read first, then all are drawn, then moved there.
import { Badge } from '@/components/overlay/badge';
import type { BadgeWords, PostingView } from '@/utils/messaging/protocol';
import { morph } from '@/utils/page/morph';
import { property } from '@/utils/page/select';
import { type Host, makeHost, moveHost } from '@/utils/page/shadow';
import { type Fit, fitBadge, type Ground, newGround, readWidths, type Widths } from './fitting';
import { overlaySheet } from './style';

/** What one badge stands on and says. */
export interface BadgePlace {
  /** The card, or the block around a detail page's location. */
  area: Element;
  /** Elements whose last line the badge may end, the best first; none when neither hooks nor words were found. */
  anchors: readonly Element[];
  /** An offer's own page: when its head is full, any free spot of the screen it stands on will do. */
  isPage: boolean;
  view: PostingView;
  words: BadgeWords;
  onOpen: (host: HTMLElement) => void;
  onToggleKept: () => void;
  onGuide: () => void;
}

export interface MountedBadge extends BadgePlace {
  host: Host;
  /** All it says in sight. */
  text: string;
  isShown?: boolean;
}

/** Makes the badge, or shows the new view in the one that is there. Nothing is seen of it until `placeBadges`. */
export function renderBadge(place: BadgePlace, lang: string, before?: MountedBadge): MountedBadge {
  const { model, text } = drawView(place);
  const badge: MountedBadge = before
    ? Object.assign(before, place, { text })
    : { ...place, text, host: mount(() => badge, lang) };
  const { content } = badge.host;
  const fresh = model.cloneNode(true) as Element;
  if (content.firstElementChild) morph(content.firstElementChild, fresh);
  else content.append(fresh);
  return badge;
}

/** `badge` is asked at each press: it may have been given another offer. */
function mount(badge: () => MountedBadge, lang: string): Host {
  const host: Host = makeHost(document, overlaySheet(), {
    lang,
    onPress: (name) => {
      if (name === 'keep') badge().onToggleKept();
      else if (name === 'guide') badge().onGuide();
      else badge().onOpen(host.element);
    },
  });
  return host;
}

/** Badges that say the same are made once and copied: a list names few places, many times. */
const models = new Map<string, { model: Element; text: string }>();
const mostModels = 500;

function drawView({ view, words }: BadgePlace): { model: Element; text: string } {
  // The sentence holds the place, the mark and what is left; the rest is how it looks.
  const looks = [words.workplace, words.keep, view.isWanted, view.chip?.text, view.chip?.tone];
  const said = `${words.sentence}\n${looks}`;
  let drawn = models.get(said);
  if (!drawn) {
    if (models.size >= mostModels) models.clear();
    const model = Badge({ view, words }) as Element;
    drawn = { model, text: model.textContent ?? '' }; // never null on an element
    models.set(said, drawn);
  }
  return drawn;
}

export function removeBadge(badge: MountedBadge): void {
  badge.host.element.remove();
}

/** Widths by a badge's words: drawn once to be measured, then known. */
const knownWidths = new Map<string, Widths>();

/** Widths change with the window's zoom and fonts. */
export function forgetWidths(): void {
  knownWidths.clear();
}

/**
 * Finds room for each badge and shows it there; one that finds none stays hidden. Reading and writing take turns for the
 * whole batch, so that the page is laid out once for all its badges, and once more for words never measured before.
 */
export function placeBadges(badges: readonly MountedBadge[]): void {
  measureWidths(badges);
  const ground = newGround();
  const fits = badges.map((badge) => findFit(badge, ground));
  badges.forEach((badge, index) => {
    dress(badge, fits[index]);
  });
  const origins = badges.map(({ host }) => host.element.getBoundingClientRect());
  badges.forEach((badge, index) => {
    const fit = fits[index];
    const origin = origins[index];
    if (!fit || !origin) return;
    moveHost(badge.host.element, { x: fit.left - origin.left, y: fit.top - origin.top });
    badge.isShown = true;
  });
}

function measureWidths(badges: readonly MountedBadge[]): void {
  const unknown = new Map(badges.map((badge) => [badge.text, badge]));
  for (const [words, badge] of unknown) {
    if (knownWidths.has(words)) unknown.delete(words);
    else dress(badge);
  }
  for (const [words, { host }] of unknown) knownWidths.set(words, readWidths(host.content));
}

function findFit(badge: MountedBadge, ground: Ground): Fit | undefined {
  const widths = knownWidths.get(badge.text);
  return widths && fitBadge(badge, badge.host.element, widths, ground);
}

/** Puts the badge into the page in its size, hidden at its static position; without a fit, in the size it is measured in. */
function dress(badge: MountedBadge, fit?: Fit): void {
  const { element, content } = badge.host;
  const parent = badge.anchors[0] ?? badge.area;
  if (badge.isShown) moveHost(element);
  badge.isShown = false;
  content.className = fit ? `is-${fit.size}` : '';
  content.style.setProperty('--line-height', `${fit?.height ?? 20}px`);
  if (fit?.isDark) element.dataset.theme = 'dark';
  else delete element.dataset.theme;
  if (element.parentElement !== parent) property(parent, 'append').call(parent, element);
}
