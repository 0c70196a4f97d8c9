// Answers for the offers a page shows: what they are, where, and what the person has done with them.
import { browser } from 'wxt/browser';
import { boards } from '@/utils/boards/registry';
import { WriteError } from '@/utils/database/write';
import { backgroundStrings } from '@/utils/i18n/background';
import { type Language, resolveLanguage } from '@/utils/i18n/language';
import { tellPlaceReason } from '@/utils/i18n/places';
import { typographic } from '@/utils/i18n/typography';
import type { ChipView, PostingView } from '@/utils/messaging/protocol';
import type { Handlers, Sender } from '@/utils/messaging/receive';
import { completeText, getOffer, markSeen, readMarks, removeOffer, saveOffer } from '@/utils/offers/offers';
import { findTwins, type Twin } from '@/utils/offers/twins';
import type { OfferMark } from '@/utils/offers/types';
import { nameReason } from '@/utils/places/reasons';
import { placeName, regionName } from '@/utils/places/regions';
import type { PlaceAnswer } from '@/utils/places/types';
import { fingerprint } from '@/utils/posting/fingerprint';
import { NotAPostingError, normalisePosting } from '@/utils/posting/normalise';
import type { Posting, RawPosting } from '@/utils/posting/types';
import * as settings from '@/utils/settings/items';
import { badgeWords } from './badge-words';
import { ownsOffer, ownsPosting } from './boards';
import { describeChips, readyChips } from './living';
import { placeResolver } from './places';

interface Understood {
  posting: Posting;
  place: PlaceAnswer;
}

/** What the person chose that changes what a view says. */
interface Viewer {
  language: Language;
  wanted: ReadonlySet<string>;
}

async function readViewer(): Promise<Viewer> {
  const [language, wanted] = await Promise.all([settings.language.getValue(), settings.wantedRegions.getValue()]);
  return { language: resolveLanguage(language, browser.i18n.getUILanguage()), wanted: new Set(wanted) };
}

/** Undefined for what is not an offer, is malformed (null), or claims to be another board's than its page's. */
async function understand(raw: RawPosting | null, sender: Sender): Promise<Understood | undefined> {
  if (!raw || !ownsPosting(raw, sender)) return undefined;
  try {
    const posting = normalisePosting(raw);
    const { resolvePlace } = await placeResolver();
    return { posting, place: resolvePlace(posting.location, posting.places) };
  } catch (error) {
    if (error instanceof NotAPostingError) return undefined;
    throw error;
  }
}

function nameOf(region: string | undefined, language: Language): string | undefined {
  const name = regionName(region, language);
  return name && typographic(name);
}

/** Reasons by which an offer names several sites, and not one place that may be several. */
const namesSeveral: ReadonlySet<PlaceAnswer['why']['code']> = new Set(['several-places', 'several-countries']);

function describe(
  { posting, place }: Understood,
  mark: OfferMark | undefined,
  twin: Twin | undefined,
  chip: ChipView | undefined,
  { language, wanted }: Viewer,
): PostingView {
  const name = placeName(place, language);
  const sites = [...new Set((place.candidates ?? []).flatMap(({ region }) => nameOf(region, language) ?? []))];
  const view = {
    key: posting.key,
    kind: place.kind,
    region: place.region,
    label: nameOf(place.region, language),
    place: name && typographic(name),
    isWanted: place.region !== undefined && wanted.has(place.region),
    workplace: posting.workplace ?? (place.remote ? 'remote' : undefined),
    sites: namesSeveral.has(place.why.code) && sites.length > 0 ? sites : undefined,
    why: tellPlaceReason(nameReason(place, language), language),
    mark,
    twin: twin && sayTwin(twin, language),
    chip,
  };
  return { ...view, badge: badgeWords(view, language) };
}

async function describeAll(
  understood: readonly (Understood | undefined)[],
  viewer: Viewer,
): Promise<(PostingView | null)[]> {
  const keys = understood.map((one) => one?.posting.key ?? '');
  const prints = understood.map((one) => ({
    key: one?.posting.key ?? '',
    fingerprint: (one && fingerprint(one.posting, one.place.commune)) ?? '',
  }));
  // A store that cannot be read takes the marks away, not the regions.
  const [[marks, twins], chips] = await Promise.all([
    Promise.all([readMarks(keys), findTwins(prints)]).catch(() => [[], []] as const),
    describeChips(
      understood.map((one) => one && { ...one.posting, place: one.place }),
      viewer.language,
    ),
  ]);
  return understood.map((one, at) => (one ? describe(one, marks[at], twins[at], chips[at], viewer) : null));
}

function sayTwin({ board, isKept }: Twin, language: Language): string {
  const strings = backgroundStrings(language);
  const name = boards.find(({ id }) => id === board)?.name ?? strings.anotherSite; // the generic reader has no board
  return isKept ? strings.twinKept(name) : strings.twinSeen(name);
}

export const describePostings: Handlers['describePostings'] = async ({ postings, opened }, sender) => {
  const viewing = readViewer();
  // Side by side with the gazetteer; describeChips tells of what fails.
  viewing.then(({ language }) => readyChips(language)).catch(() => undefined);
  const understood = await Promise.all(postings.map((raw) => understand(raw, sender)));
  const own = opened === undefined ? undefined : understood[opened];
  // A visit in a private window leaves nothing behind; what is saved there by a click is.
  if (own && sender.kind === 'page' && !sender.isPrivate) {
    await Promise.all([markSeen(own.posting, own.place, Date.now()), completeText(own.posting, Date.now())]).catch(
      (error) =>
        // Not asked for by the person: a failure here loses nothing they were told was kept.
        console.warn('The visit could not be noted', error),
    );
  }
  return describeAll(understood, await viewing);
};

export const savePosting: Handlers['savePosting'] = async ({ posting: raw }, sender) => {
  const understood = await understand(raw, sender);
  if (!understood) return { ok: false, reason: 'invalid' };
  try {
    const { wasKept } = await saveOffer(understood.posting, understood.place, Date.now());
    const [view] = await describeAll([understood], await readViewer());
    return view ? { ok: true, key: understood.posting.key, view, wasKept } : { ok: false, reason: 'invalid' };
  } catch (error) {
    console.error('The offer was not stored', error);
    return { ok: false, reason: error instanceof WriteError ? error.reason : 'store' };
  }
};

export const removePosting: Handlers['removeOffer'] = async ({ key }, sender) => {
  try {
    return { ok: ownsOffer(await getOffer(key), sender) && (await removeOffer(key, Date.now())) };
  } catch (error) {
    console.error('The offer was not removed', error);
    return { ok: false };
  }
};
