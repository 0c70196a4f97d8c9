// Narrows the kept offers to those that answer what was chosen: each choice alone is a plain question about one offer.
import { regimeOf } from '@/utils/living/net-pay';
import { grossOfOffer } from '@/utils/living/offer-pay';
import { regionNames } from '@/utils/places/regions';
import type { BoardId, ContractKind } from '@/utils/posting/types';
import { type OfferStatus, offerStatuses, type SavedOffer } from './types';
import { wordsOf } from './word-index';

export const remoteChoices = ['some', 'half', 'all'] as const;
/** Any day at home, half of the time or more, all of it. */
export type RemoteChoice = (typeof remoteChoices)[number];

/** The kinds one looks for, as an offer names them. */
export const contractKinds = [
  'permanent',
  'fixed-term',
  'agency',
  'temporary',
  'seasonal',
  'internship',
  'apprenticeship',
  'freelance',
  'vie',
  'volunteer',
] as const satisfies readonly ContractKind[];

/** What is left out is not asked. */
export interface OfferChoice {
  /** Words that stand anywhere in the offer, its text and notes included. */
  search?: string;
  /** INSEE code; the empty string for offers in no claimed region. */
  region?: string;
  /** Words of the place's name. */
  town?: string;
  /** €/year gross that the offer says it may reach. One that says no pay is left out. */
  payFrom?: number;
  /** €/month more (or less, under zero) than today. One that cannot be reckoned is left out. */
  leftFrom?: number;
  contract?: ContractKind;
  remote?: RemoteChoice;
  board?: BoardId;
  status?: OfferStatus;
  /** An offer of both answers to either. */
  whose?: 'mine' | 'partner';
  tag?: string;
}

/** Whether a choice leaves anything out. */
export function isNarrowing(choice: OfferChoice): boolean {
  return countChoices(choice) > 0 || (choice.search ?? '').trim() !== '';
}

/** How many choices are made, the words apart. */
export function countChoices({ search: _, ...choices }: OfferChoice): number {
  return Object.values(choices).filter((value) => value !== undefined && value !== '').length + ownRegion(choices);
}

/** No region is a choice too. */
const ownRegion = ({ region }: OfferChoice) => (region === '' ? 1 : 0);

/** What the question needs to know beside the offer itself. */
export interface Known {
  /** €/month by key of the offer, at the low end of its pay; read only for `leftFrom`. */
  differences: ReadonlyMap<string, number>;
}

/** Whether the offer answers every choice but the words, which an index answers. */
export function answersChoice(offer: SavedOffer, choice: OfferChoice, { differences }: Known): boolean {
  return (
    (choice.region === undefined || offer.region === choice.region) &&
    (choice.status === undefined || offer.status === choice.status) &&
    (choice.board === undefined || offer.board === choice.board) &&
    (choice.tag === undefined || offer.tags.includes(choice.tag)) &&
    (choice.whose === undefined || offer.whose === 'both' || offer.whose === choice.whose) &&
    (choice.contract === undefined || (offer.contractKinds?.includes(choice.contract) ?? false)) &&
    (choice.remote === undefined || isRemote(offer, choice.remote)) &&
    (choice.payFrom === undefined || highestGross(offer) >= choice.payFrom) &&
    (choice.leftFrom === undefined || (differences.get(offer.key) ?? Number.NEGATIVE_INFINITY) >= choice.leftFrom) &&
    (!choice.town || isIn(offer, choice.town))
  );
}

/** The most of its time that the offer says can be worked from home, 0 to 1; 0 where it says nothing. */
export function remoteShareOf({ workplace, remoteShare, place }: SavedOffer): number {
  if (remoteShare) return remoteShare.max;
  if (workplace === 'remote' || place.kind === 'remote-fr') return 1;
  // How many days is not said: some.
  return workplace === 'hybrid' || place.remote ? 0.01 : 0;
}

function isRemote(offer: SavedOffer, choice: RemoteChoice): boolean {
  return remoteShareOf(offer) >= { some: 0.01, half: 0.5, all: 1 }[choice];
}

/** €/year gross, the high end where the offer says two; minus infinity where it says none to reckon with. */
function highestGross(offer: SavedOffer): number {
  const gross = grossOfOffer(offer, false, regimeOf(offer.place.departement));
  return typeof gross === 'string' ? Number.NEGATIVE_INFINITY : (gross.high ?? gross.low ?? Number.NEGATIVE_INFINITY);
}

/** Whether every word typed begins one of the place's. */
function isIn({ place, location, region }: SavedOffer, town: string): boolean {
  const said = `${place.name ?? ''} ${location ?? ''}`;
  // A region written in one language is found in the other.
  const others = regionNames(region);
  const names = [...wordsOf(others.some((name) => said.includes(name)) ? `${said} ${others.join(' ')}` : said)];
  return [...wordsOf(town)].every((typed) => names.some((name) => name.startsWith(typed)));
}

/** Tags the offers bear, in alphabetical order. */
export function listTags(offers: readonly SavedOffer[], language: string): string[] {
  return [...new Set(offers.flatMap(({ tags }) => tags))].sort(new Intl.Collator(language).compare);
}

/** What the index reads of an offer beside its text: first what counts more, then what the person added. */
export function textsOf(offer: SavedOffer): { head: string; added: string } {
  const { title, company, location, place, region, tags, notes, contacts, documents, contract, salary } = offer;
  const join = (parts: readonly (string | undefined)[]) => parts.filter(Boolean).join(' ');
  return {
    head: join([title, company, place.name, location, ...regionNames(region), ...tags]),
    added: join([
      contract,
      salary,
      ...notes.map(({ text }) => text),
      ...contacts.flatMap(({ name, role, email, note }) => [name, role, email, note]),
      ...documents.map((document) => document.title),
    ]),
  };
}

const asText = (value: unknown) => (typeof value === 'string' ? value : undefined);
const asNumber = (value: unknown) => (typeof value === 'number' && Number.isFinite(value) ? value : undefined);
const oneOf = <Value extends string>(values: readonly Value[], value: unknown) => values.find((one) => one === value);

/** A choice that was stored, perhaps by another version: what is not understood of it is not chosen. */
export function readChoice(stored: Readonly<Record<string, unknown>>): OfferChoice {
  const read: OfferChoice = {
    search: asText(stored.search),
    region: asText(stored.region),
    town: asText(stored.town),
    payFrom: asNumber(stored.payFrom),
    leftFrom: asNumber(stored.leftFrom),
    contract: oneOf(contractKinds, stored.contract),
    remote: oneOf(remoteChoices, stored.remote),
    board: asText(stored.board),
    status: oneOf(offerStatuses, stored.status),
    whose: oneOf(['mine', 'partner'], stored.whose),
    tag: asText(stored.tag),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}
