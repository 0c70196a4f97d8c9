// From a schema.org JobPosting, whatever its syntax and its liberties, to what the page says of the offer.
import { isObject, type Json, type JsonObject } from './json-ld';
import { cap, decodeEntities, fold } from './text';
import type { PlaceFields } from './types';

/** A JobPosting's own words. `description` may still be HTML. */
export interface SchemaPosting {
  title: string;
  company?: string;
  location?: string;
  places?: readonly PlaceFields[];
  workplace?: string;
  contract?: string;
  salary?: string;
  postedOn?: string;
  startsOn?: string;
  closesOn?: string;
  applyUrl?: string;
  description?: string;
  /** What the posting calls itself: its URL, `@id` and identifier, for comparing with the page. */
  names: readonly string[];
  url?: string;
}

const MAX_PLACES = 50;

/** The first text in a value: itself, a number, the first of an array, or the name or value of an object. */
function textOf(value: Json | undefined, depth = 0): string | undefined {
  if (typeof value === 'string') return fold(decodeEntities(value.slice(0, 5_000)));
  if (typeof value === 'number') return String(value);
  if (depth > 3) return undefined;
  if (Array.isArray(value)) return value.map((inner) => textOf(inner, depth + 1)).find(Boolean);
  if (!isObject(value)) return undefined;
  return textOf(value.name ?? value['@value'] ?? value.value ?? value['@id'], depth + 1);
}

function listOf(value: Json | undefined): Json[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** What an address says in its parts. */
function readAddress(address: JsonObject): PlaceFields | undefined {
  const place: PlaceFields = {};
  for (const name of ['addressLocality', 'addressRegion', 'postalCode', 'addressCountry', 'streetAddress'] as const) {
    const written = textOf(address[name]);
    if (written) place[name] = written;
  }
  return Object.keys(place).length > 0 ? place : undefined;
}

/** One place: a `Place` with an address, an address alone, or a bare text taken as the locality. */
function readPlace(value: Json): PlaceFields | undefined {
  if (typeof value === 'string') {
    const addressLocality = fold(value);
    return addressLocality ? { addressLocality } : undefined;
  }
  if (!isObject(value)) return undefined;
  const address = listOf(value.address)[0] ?? value;
  if (typeof address === 'string') return readPlace(address);
  if (!isObject(address)) return undefined;
  const place = readAddress(address);
  if (place) return place;
  const name = textOf(value.name);
  return name ? { addressLocality: name } : undefined;
}

/** One line for a reader: `Montpellier, Occitanie, FR`. Repeated parts once. */
function placeLine(place: PlaceFields): string {
  const parts = [place.addressLocality ?? place.postalCode, place.addressRegion, place.addressCountry];
  if (!parts[0] && !parts[1] && place.streetAddress) return place.streetAddress;
  return [...new Set(parts.filter(Boolean))].join(', ');
}

/** Amounts as written: `30000 - 35000 EUR / YEAR`. Nothing when the board left the value empty, or the least above the most. */
function salaryLine(value: Json | undefined, currency: Json | undefined): string | undefined {
  const [pay] = listOf(value);
  if (!isObject(pay)) {
    const amount = textOf(pay);
    return amount && fold(`${amount} ${textOf(currency) ?? ''}`);
  }
  const [amount] = listOf(pay.value ?? pay.price);
  const range = isObject(amount) ? amount : pay;
  const bounds = [textOf(range.minValue), textOf(range.maxValue)].filter(Boolean);
  // 15000 to 10800 a month was seen on a real page: which of the two is wrong, nobody knows.
  if (Number(bounds[0]) > Number(bounds[1])) return undefined;
  const figures =
    bounds.length > 0 ? [...new Set(bounds)].join(' - ') : textOf(isObject(amount) ? amount.value : amount);
  if (!figures) return undefined;
  const unit = textOf(range.unitText) ?? textOf(pay.unitText);
  return fold(`${figures} ${textOf(pay.currency) ?? textOf(currency) ?? ''}${unit ? ` / ${unit}` : ''}`);
}

/** Where one applies: the target of its ApplyAction, or its contact's page. A template to fill in is no address. */
function applyUrlOf(node: JsonObject): string | undefined {
  for (const action of [...listOf(node.potentialAction), ...listOf(node.applicationContact)]) {
    if (!isObject(action)) continue;
    const [target] = listOf(action.target ?? action.url);
    const url = isObject(target) ? (target.urlTemplate ?? target.url) : target;
    if (typeof url === 'string' && /^https?:/i.test(url.trim()) && !url.includes('{'))
      return url.trim().slice(0, 4_000);
  }
  return undefined;
}

/** What a JobPosting says; `undefined` without a title. */
export function readSchemaPosting(node: JsonObject): SchemaPosting | undefined {
  const title = textOf(node.title) ?? textOf(node.name);
  if (!title) return undefined;
  const located = listOf(node.jobLocation)
    .slice(0, MAX_PLACES)
    .flatMap((value) => readPlace(value) ?? []);
  // SuccessFactors marks the parts of the address on the posting itself.
  const places = located.length > 0 ? located : [readAddress(node) ?? []].flat();
  const [identifier] = listOf(node.identifier);
  const url = textOf(node.url);
  const contracts = listOf(node.employmentType).flatMap((value) => textOf(value) ?? []);
  const posting: SchemaPosting = {
    title,
    names: [url, textOf(node['@id']), isObject(identifier) ? textOf(identifier.value) : textOf(identifier)].filter(
      (name) => name !== undefined,
    ),
  };
  const company = textOf(node.hiringOrganization);
  const workplace = textOf(node.jobLocationType);
  const salary =
    salaryLine(node.baseSalary, node.salaryCurrency) ?? salaryLine(node.estimatedSalary, node.salaryCurrency);
  const postedOn = textOf(node.datePosted);
  const startsOn = node.jobImmediateStart === true ? 'asap' : textOf(node.jobStartDate);
  const closesOn = textOf(node.validThrough);
  const applyUrl = applyUrlOf(node);
  if (company) posting.company = company;
  if (places.length > 0) {
    posting.places = places;
    posting.location = cap(places.slice(0, 10).map(placeLine).join(' / '), 300);
  } else {
    const area = textOf(node.applicantLocationRequirements);
    if (area) posting.location = area;
  }
  if (workplace) posting.workplace = workplace;
  if (contracts.length > 0) posting.contract = [...new Set(contracts)].join(', ');
  if (salary) posting.salary = salary;
  if (postedOn) posting.postedOn = postedOn;
  if (startsOn) posting.startsOn = cap(startsOn, 200);
  if (closesOn) posting.closesOn = cap(closesOn, 100);
  if (applyUrl) posting.applyUrl = applyUrl;
  if (typeof node.description === 'string') posting.description = node.description;
  if (url) posting.url = url;
  return posting;
}
