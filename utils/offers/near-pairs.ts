// For two, by distance: the towns around which both have offers, the one that brings most together first.
import { kilometresBetween, type Point } from '@/utils/places/points';
import { isOver } from './pairs';
import type { SavedOffer } from './types';

/** An offer, and how far its town is from the one it is told of, in km as the crow flies. */
export interface Placed {
  offer: SavedOffer;
  km: number;
}

export interface NearPair {
  /** INSEE code of the town in the middle: one of the offers is there. */
  commune: string;
  /** Its name, as an offer says it. */
  name: string;
  /** Nearest first. */
  mine: readonly Placed[];
  partner: readonly Placed[];
}

/** Towns told of at most. */
const most = 20;

interface Town {
  commune: string;
  point: Point;
  offers: readonly SavedOffer[];
}

/** A town, and those around it that are near enough, itself first. */
interface Around {
  centre: Town;
  near: readonly { town: Town; km: number }[];
}

/** Kilometres of a degree of latitude, rounded down: nothing that is near is passed over. */
const degree = 110;

/** @param towns in the order of their latitudes */
function lookAround(towns: readonly Town[], within: number): Around[] {
  let first = 0;
  return towns.map((centre) => {
    while ((towns[first]?.point.lat ?? 90) < centre.point.lat - within / degree) first += 1;
    const near: { town: Town; km: number }[] = [];
    for (let at = first; at < towns.length; at += 1) {
      const town = towns[at] as Town;
      if (town.point.lat > centre.point.lat + within / degree) break;
      const km = kilometresBetween(centre.point, town.point);
      if (km <= within) near.push({ town, km });
    }
    return { centre, near: near.sort((one, other) => one.km - other.km) };
  });
}

function asPair({ centre, near }: Around, taken: ReadonlySet<Town>): NearPair | undefined {
  const placed = near
    .filter(({ town }) => !taken.has(town))
    .flatMap(({ town, km }) => town.offers.map((offer) => ({ offer, km })));
  const mine = placed.filter(({ offer }) => offer.whose !== 'partner');
  const partner = placed.filter(({ offer }) => offer.whose !== 'mine');
  const isOneOfBoth = mine.length === 1 && partner.length === 1 && mine[0]?.offer === partner[0]?.offer;
  if (mine.length === 0 || partner.length === 0 || isOneOfBoth) return undefined;
  return { commune: centre.commune, name: centre.offers[0]?.place.name ?? centre.commune, mine, partner };
}

const sizeOf = (pair: NearPair | undefined) => (pair ? pair.mine.length + pair.partner.length : 0);

/**
 * Towns with offers for each of the two at most so many kilometres away; an offer stands with one town only.
 * Offers that are over, and those whose town is not known, stand with none.
 * @param whereIs answers undefined for a commune whose place is not known
 */
export function pairNear(
  offers: readonly SavedOffer[],
  whereIs: (commune: string) => Point | undefined,
  within: number,
): NearPair[] {
  const open = offers.filter((offer) => offer.place.commune !== undefined && !isOver(offer));
  const towns = [...Map.groupBy(open, ({ place }) => place.commune ?? '')]
    .flatMap(([commune, inside]): Town[] => {
      const point = whereIs(commune);
      return point ? [{ commune, point, offers: inside }] : [];
    })
    .sort((one, other) => one.point.lat - other.point.lat);
  return chooseTowns(lookAround(towns, within));
}

interface Ranked {
  around: Around;
  size: number;
}

/** Of two towns that bring as many together, the one with more offers of its own. */
const bySize = (one: Ranked, other: Ranked) =>
  other.size - one.size || other.around.centre.offers.length - one.around.centre.offers.length;

/** The largest pair, then the largest of what it leaves. A pair only shrinks: one is looked at again only when it leads. */
function chooseTowns(all: readonly Around[]): NearPair[] {
  const taken = new Set<Town>();
  const pairs: NearPair[] = [];
  let ranked = all.map((around): Ranked => ({ around, size: sizeOf(asPair(around, taken)) })).sort(bySize);
  for (let leader = ranked[0]; leader && leader.size > 0 && pairs.length < most; leader = ranked[0]) {
    const pair = asPair(leader.around, taken);
    if (pair && sizeOf(pair) === leader.size) {
      pairs.push(pair);
      for (const { town } of leader.around.near) taken.add(town);
    }
    leader.size = sizeOf(asPair(leader.around, taken));
    ranked = ranked.sort(bySize);
  }
  return pairs;
}
