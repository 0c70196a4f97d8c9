// Towns side by side: people, rents and sale prices, with where the person lives now as the last line.
import { apartmentAreas, type TownFigures, townSources } from '@/utils/guides/towns';
import { SourceText } from '../living/source-line';
import { euros, toTens } from '../money';
import { useStrings } from '../strings';

interface Props {
  towns: readonly TownFigures[];
  /** The same figures of the person's own commune; 0 people stand for a number not looked up. */
  home?: TownFigures;
}

export function TownsTable({ towns, home }: Props) {
  const { guides } = useStrings();
  const words = guides.towns;
  return (
    <figure class="guide-figures">
      <table class="towns">
        <caption class="unseen">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.town}</th>
            <th scope="col">{words.small}</th>
            <th scope="col">{words.large}</th>
            <th scope="col">{words.sale}</th>
          </tr>
        </thead>
        <tbody>
          {towns.map((town) => (
            <TownRow key={town.code} town={town} name={town.name} />
          ))}
        </tbody>
        {home && (
          <tbody class="home">
            <TownRow town={home} name={words.home(home.name)} />
          </tbody>
        )}
      </table>
      <figcaption class="soft">
        {words.note(apartmentAreas.small, apartmentAreas.large)}
        <ul>
          {townSources.map((source) => (
            <li key={source}>
              <SourceText source={source} />
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

function TownRow({ town, name }: { town: TownFigures; name: string }) {
  const { guides, language } = useStrings();
  const { population, small, large, salePrice } = town;
  return (
    <tr>
      <th scope="row">
        {name}
        {population > 0 && (
          <span class="soft people">{guides.towns.people(new Intl.NumberFormat(language).format(population))}</span>
        )}
      </th>
      <Figure>{small && euros(toTens(small.central), language)}</Figure>
      <Figure>{large && euros(toTens(large.central), language)}</Figure>
      <Figure>{salePrice === undefined ? undefined : euros(toTens(salePrice), language)}</Figure>
    </tr>
  );
}

function Figure({ children }: { children?: string }) {
  const { guides } = useStrings();
  return children === undefined ? <td class="soft">{guides.towns.unknown}</td> : <td>{children}</td>;
}
