// Answers where in France a text says the work is, or honestly that it does not.

import { flatten } from '@/utils/posting/fold';
import type { PlaceFields } from '@/utils/posting/types';
import { common, foreign, reason, unsure } from './answer';
import { BoundedMap } from './bounded-map';
import { agree } from './fields';
import { toKey } from './fold';
import { type Commune, type Departement, type Gazetteer, readGazetteer } from './gazetteer';
import { PartReader } from './read-part';
import { type Candidate, nowhere, type Reading } from './reading';
import { type Region, regions } from './regions';
import { settleSite } from './settle';
import { type Part, splitSites, visible } from './split';
import type { PlaceAnswer } from './types';
import { partlyRemoteWords, remoteWords } from './words';

export interface PlaceResolver {
  /**
   * Where the work is. The text decides; the structured fields settle what it leaves open.
   * Nothing written, or nothing understood: `ambiguous` without a region.
   */
  resolvePlace(text: string | undefined, fields?: PlaceFields | readonly PlaceFields[]): PlaceAnswer;
  /** Communes whose name begins with the query, article aside, the most populous first; case and accents do not matter. */
  searchCommunes(query: string, limit: number): Commune[];
  regions(): readonly Region[];
  departements(): readonly Departement[];
  /** By INSEE code of today. */
  communeByCode(code: string): Commune | undefined;
}

/** Job lists repeat their places: so many answers are remembered, for texts up to this long. */
const mostAnswers = 1_000;
const longestKey = 300;

/** Throws when the content is no gazetteer. */
export function createPlaceResolver(content: string | ArrayBuffer): PlaceResolver {
  const gazetteer = readGazetteer(content);
  const texts = new TextResolver(gazetteer);
  const answers = new BoundedMap<string, PlaceAnswer>(mostAnswers);
  return {
    resolvePlace: (text, fields) => {
      const key = fields === undefined ? (text ?? '') : JSON.stringify([text, fields]); // a card may give no place
      const known = answers.get(key);
      if (known) return known;
      const answer = Object.freeze(agree(texts, text, fields === undefined ? [] : [fields].flat()));
      if (key.length <= longestKey) answers.set(key, answer);
      return answer;
    },
    searchCommunes: (query, limit) => gazetteer.search(toKey(flatten(visible(query))), limit),
    regions: () => regions,
    departements: () => [...gazetteer.departements.values()],
    communeByCode: (code) => {
      const commune = gazetteer.indexOfCode(code);
      return commune === undefined ? undefined : gazetteer.communeAt(commune);
    },
  };
}

export class TextResolver {
  private readonly reader: PartReader;

  constructor(readonly gazetteer: Gazetteer) {
    this.reader = new PartReader(gazetteer);
  }

  resolve(text: string): PlaceAnswer {
    const written = visible(text)
      .trim()
      .replace(/\s{2,}/g, ' ');
    const flat = flatten(written);
    if (flat.trim() === '') return unsure('nothing-written', {});
    const sites = splitSites(flat, this.reader).map((parts) => this.read(parts));
    const isFrance = sites.some((site) => site.some((reading) => reading.isFrance));
    const answers = sites.map((site) => settleSite(site, { written, isFrance }, this.gazetteer, this.reader));
    return withRemote(this.combine(answers.filter(isTelling), written), isRemote(flat));
  }

  /** Several sites written apart. */
  resolveAll(texts: readonly string[]): PlaceAnswer {
    return this.combine(
      texts.map((text) => this.resolve(text)),
      texts.join(' ; '),
    );
  }

  private read(parts: readonly Part[]): Reading[] {
    const ordered = parts.some(isArticle) ? this.uninverted(parts) : parts;
    return ordered.map((part, i) => this.reader.read(part, i === 0));
  }

  /** `Rochelle (La)` → `La Rochelle`; in `Abbeville, LA` it is Louisiana. */
  private uninverted(parts: readonly Part[]): readonly Part[] {
    const turned: Part[] = [];
    for (const part of parts) {
      const before = turned.at(-1);
      const key = before && isArticle(part) ? `${part.key} ${before.key}` : undefined;
      if (before && key && this.reader.isName(key)) turned[turned.length - 1] = { ...before, key };
      else turned.push(part);
    }
    return turned;
  }

  private combine(answers: readonly PlaceAnswer[], written: string): PlaceAnswer {
    const [first] = answers;
    if (!first) return unsure('unknown', { written });
    if (answers.length === 1) return first;
    const abroad = answers.filter(({ kind }) => kind === 'foreign');
    const french = answers.filter(({ region }) => region !== undefined);
    const open = answers.filter(({ kind, why }) => kind === 'ambiguous' && why.code !== 'supranational');
    if (
      abroad.length > 0 &&
      french.length === 0 &&
      open.length === 0 &&
      !answers.some(({ kind }) => kind === 'country')
    ) {
      const countries = new Set(abroad.map(({ country }) => country));
      return foreign(countries.size === 1 ? first.country : undefined, 'several-abroad', { places: written });
    }
    if (abroad.length > 0) return unsure('several-countries', { places: written });
    const [unclear] = open;
    if (french.length === 0) return unclear ?? first;
    if (unclear) return { ...unsure('several-places', { places: written }), candidates: unclear.candidates ?? [] };
    return this.joinFrench(french, written);
  }

  private joinFrench(answers: readonly PlaceAnswer[], written: string): PlaceAnswer {
    const finest = answers.find((one) => answers.every((other) => holds(other, one)));
    if (finest) return finest;
    const candidates = answers.map((answer) => this.candidateOf(answer));
    return common(candidates, this.gazetteer, 'several-places', written);
  }

  private candidateOf({ region = '', departement, commune: code, name = '', kind }: PlaceAnswer): Candidate {
    const commune = code === undefined ? undefined : this.gazetteer.indexOfCode(code);
    return {
      ...nowhere,
      kind: kind as Candidate['kind'],
      region,
      departement,
      commune,
      via: 'own',
      name: commune === undefined ? name : this.gazetteer.nameAt(commune),
    };
  }
}

const articles: ReadonlySet<string> = new Set(['le', 'la', 'les', 'l']);

function isArticle({ key }: Part): boolean {
  return key.length < 4 && articles.has(key);
}

function isTelling(answer: PlaceAnswer | undefined): answer is PlaceAnswer {
  return answer !== undefined;
}

/** Spares most texts the reading of every word. */
const mayBeRemote = new RegExp([...remoteWords].join('|'));

/** Whether `outer` is the same place as `inner` or holds it. */
function holds(outer: PlaceAnswer, inner: PlaceAnswer): boolean {
  if (outer.region !== inner.region) return false;
  if (outer.commune !== undefined && outer.commune === inner.commune) return true;
  if (outer.kind === 'region' || (outer.kind === 'metro' && !outer.departement)) return true;
  return (outer.kind === 'departement' || outer.kind === 'metro') && outer.departement === inner.departement;
}

function isRemote(flat: string): boolean {
  if (!mayBeRemote.test(flat)) return false;
  const words = toKey(flat).split(' ');
  return words.some((word) => remoteWords.has(word)) && !words.some((word) => partlyRemoteWords.has(word));
}

function withRemote(answer: PlaceAnswer, remote: boolean): PlaceAnswer {
  if (!remote) return answer;
  if (answer.kind === 'country' && answer.country === 'FR') {
    return { ...answer, kind: 'remote-fr', remote, why: reason('remote-france') };
  }
  if (answer.why.code === 'unknown') return { ...answer, remote, why: reason('remote-anywhere') };
  return { ...answer, remote };
}
