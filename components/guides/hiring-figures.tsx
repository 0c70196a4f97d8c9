// What employers of a region declared they would hire, said for what it is: intentions.
import { type Hiring, hiringSource } from '@/utils/guides/hiring';
import { useStrings } from '../strings';
import { SourceText } from './source-note';

/** Families shown: beyond them shares are small. */
const shown = 4;

export function HiringFigures({ hiring }: { hiring: Hiring }) {
  const { guides, language } = useStrings();
  const words = guides.hiring;
  const share = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  const hundreds = new Intl.NumberFormat(language).format(Math.floor(hiring.projects / 100) * 100);
  return (
    <figure class="guide-figures">
      <p>
        <strong>{words.total(hundreds)}</strong> {words.difficult(share.format(hiring.difficult))}
      </p>
      <table class="hiring">
        <caption class="unseen">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.family}</th>
            <th scope="col">{words.share}</th>
            <th scope="col">{words.hard}</th>
          </tr>
        </thead>
        <tbody>
          {hiring.families.slice(0, shown).map((each) => (
            <tr key={each.family}>
              <th scope="row">{words.families[each.family]}</th>
              <td>
                <meter class="share" min={0} max={1} value={each.share} aria-hidden="true" />
                <span class="share-figure">{share.format(each.share)}</span>
              </td>
              <td>{share.format(each.difficult)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <figcaption class="soft">
        {words.note} <SourceText source={hiringSource} />
      </figcaption>
    </figure>
  );
}
