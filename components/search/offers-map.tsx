// Where the kept offers are: France by département, and the same numbers as a table.
import { useEffect, useMemo, useState } from 'preact/hooks';
import { typographic } from '@/utils/i18n/typography';
import type { SavedOffer } from '@/utils/offers/types';
import { type Coloured, FranceMap, tintOf } from '../living/france-map';
import { loadShapes, type Shape } from '../living/france-shapes';
import { classBounds, classOf } from '../living/map-scale';
import { useStrings } from '../strings';
import { placeOf } from '../words';

interface Props {
  offers: readonly SavedOffer[];
  hrefOf: (key: string) => string;
}

/** Tints of the map, at most. */
const classCount = 4;
/** Titles listed for the département chosen. */
const most = 8;

export function OffersMap({ offers, hrefOf }: Props) {
  const { figures, franceMap, language } = useStrings();
  const [shapes, setShapes] = useState<readonly Shape[]>();
  const [chosen, setChosen] = useState<string>();
  useEffect(() => {
    loadShapes(language).then(setShapes, (error: unknown) => console.warn('The map could not be read', error));
  }, [language]);
  const byCode = useMemo(() => Map.groupBy(offers, ({ place }) => place.departement ?? ''), [offers]);
  if (!shapes) return null;
  const placed = shapes.filter(({ code }) => byCode.has(code));
  const counts = placed.map(({ code }) => byCode.get(code)?.length ?? 0);
  const bounds = classBounds(counts, classCount, 1);
  const colours = new Map(
    shapes.map(({ code }): [string, Coloured] => {
      const count = byCode.get(code)?.length ?? 0;
      return [
        code,
        {
          tone: count === 0 ? 'none' : classOf(count, bounds),
          said: count === 0 ? figures.noOffer : figures.exactly(count),
        },
      ];
    }),
  );
  const sorted = placed.toSorted(
    (one, other) => (byCode.get(other.code)?.length ?? 0) - (byCode.get(one.code)?.length ?? 0),
  );
  const shown = chosen ?? sorted[0]?.code ?? '75';
  const here = byCode.get(shown) ?? [];
  const name = shapes.find(({ code }) => code === shown)?.name ?? shown;
  const unplaced = offers.length - counts.reduce((sum, count) => sum + count, 0);
  const highest = Math.max(0, ...counts);
  return (
    <section class="figure-part map" aria-labelledby="offers-map-title">
      <h2 id="offers-map-title">{figures.map}</h2>
      <div class="map-room">
        <FranceMap
          label={`${figures.mapLabel}. ${franceMap.keys}`}
          shapes={shapes}
          colours={colours}
          classes={bounds.length + 1}
          hue="sea"
          marked={new Set(byCode.keys())}
          chosen={shown}
          onChoose={setChosen}
        />
        <div class="map-side">
          <div class="map-key sea">
            <p class="field-label">{figures.legend}</p>
            <ul>
              {counts.length > 0 &&
                Array.from({ length: bounds.length + 1 }, (_, index) => (
                  <li key={bounds[index] ?? 'last'}>
                    <i class={`swatch tint-${tintOf(index, bounds.length + 1)}`} />
                    {figures.range(bounds[index - 1] ?? 1, (bounds[index] ?? highest + 1) - 1)}
                  </li>
                ))}
              <li>
                <i class="swatch none plain" />
                {figures.noOffer}
              </li>
            </ul>
          </div>
          <div class="map-figures" role="status">
            <h3>
              {typographic(name)} <span class="soft">({shown})</span>
            </h3>
            <p>{here.length === 0 ? figures.noOffer : figures.here(here.length)}</p>
          </div>
          <ul class="map-offers">
            {here.slice(0, most).map((offer) => (
              <li key={offer.key}>
                <a href={hrefOf(offer.key)}>{offer.title}</a> <span class="soft">{placeOf(offer, language)}</span>
              </li>
            ))}
          </ul>
        </div>
      </div>
      {unplaced > 0 && <p class="soft">{figures.unplaced(unplaced)}</p>}
      <p class="soft">{franceMap.shapes}</p>
      <details>
        <summary>{figures.mapTable}</summary>
        <table class="plain-table">
          <caption class="unseen">{figures.map}</caption>
          <thead>
            <tr>
              <th scope="col">{figures.departement}</th>
              <th scope="col">{figures.count}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.map(({ code, name: said }) => (
              <tr key={code}>
                <th scope="row">
                  {typographic(said)} <span class="soft">({code})</span>
                </th>
                <td>{byCode.get(code)?.length}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
