// One guide: why it is for this person first, then its text, what changes, and where it all comes from.
import { useEffect, useMemo } from 'preact/hooks';
import { formatDay, formatPartialDate } from '@/components/dates';
import { HiringFigures } from '@/components/guides/hiring-figures';
import { PortalLine } from '@/components/guides/portal-line';
import { type Citations, Cited, Prose } from '@/components/guides/prose';
import { because } from '@/components/guides/reading-list';
import { SourceText } from '@/components/guides/source-note';
import { TownsTable } from '@/components/guides/towns-table';
import { Icon } from '@/components/icon';
import { Notice } from '@/components/notice';
import { useStrings } from '@/components/strings';
import { hasCome, isOld } from '@/utils/guides/age';
import type { Circumstances } from '@/utils/guides/circumstances';
import { hiringOf } from '@/utils/guides/hiring';
import { marksOf } from '@/utils/guides/marks';
import type { Fill, Guide, GuideLibrary, Section, Town } from '@/utils/guides/types';
import { useCircumstances, useTowns } from '@/utils/pages/use-guides';
import { GuideForMe } from './guide-for-me';
import { guideHash } from './route';

interface Props {
  guide: Guide;
  library: GuideLibrary;
  /** Shown first. */
  section?: string;
}

const anchorOf = (section: string) => `part-${section}`;

export function OneGuide({ guide, library, section }: Props) {
  const { guides: words } = useStrings();
  const circumstances = useCircumstances({ region: guide.region });
  const citations = useMemo<Citations>(() => ({ sources: library.sources, order: marksOf(guide) }), [guide, library]);
  useEffect(() => {
    // The first drawing waits for stored answers: only then is there something to go to.
    if (!circumstances) return;
    if (section === undefined) scrollTo(0, 0);
    else document.getElementById(anchorOf(section))?.scrollIntoView();
  }, [section, guide, circumstances === undefined]);
  if (!circumstances) return null;
  const drawFill = (fill: Fill) => <DrawnFill fill={fill} />;
  return (
    <div class="guide">
      <header class="guide-head">
        <a class="guide-back" href="#guides">
          <Icon name="back" />
          {words.all}
        </a>
        <h1>{guide.title}</h1>
        <p class="guide-summary">{guide.summary}</p>
        <Standing guide={guide} />
      </header>
      <GuideForMe guide={guide} library={library} circumstances={circumstances} />
      <nav class="contents" aria-label={words.contents}>
        <h2>{words.contents}</h2>
        <ol>
          {guide.sections.map(({ id, title }) => (
            <li key={id}>
              <a href={guideHash(guide.id, id)}>{title}</a>
            </li>
          ))}
        </ol>
        <button type="button" class="button small" onClick={() => print()}>
          {words.print}
        </button>
      </nav>
      <article class="guide-text">
        <Changes guide={guide} citations={citations} />
        <Prose blocks={guide.intro} citations={citations} fill={drawFill} />
        {guide.sections.map((each) => (
          <section key={each.id} id={anchorOf(each.id)} aria-labelledby={`${anchorOf(each.id)}-title`}>
            <h2 id={`${anchorOf(each.id)}-title`}>{each.title}</h2>
            <ForMe section={each} guide={guide} circumstances={circumstances} />
            <Prose blocks={each.blocks} citations={citations} fill={drawFill} />
          </section>
        ))}
        {citations.order.length > 0 && (
          <section class="guide-sources" aria-labelledby="sources-title">
            <h2 id="sources-title">{words.sources}</h2>
            <ol>
              {citations.order.map((id) => {
                const source = citations.sources[id];
                return <li key={id}>{source && <SourceText source={source} />}</li>;
              })}
            </ol>
          </section>
        )}
      </article>
    </div>
  );
}

/** How far the page may be trusted. */
function Standing({ guide: { checkedOn, reviewedOn } }: { guide: Guide }) {
  const { guides: words, language } = useStrings();
  const now = Date.now();
  return (
    <>
      <p class="soft">
        {words.checkedOn(formatPartialDate(checkedOn, language))}{' '}
        {reviewedOn === null ? words.notReviewed : words.reviewedOn(formatDay(reviewedOn, language))}
      </p>
      {isOld(checkedOn, now) && <Notice tone="doubt">{words.old}</Notice>}
    </>
  );
}

/** Whose section it is, when it is the person's. */
function ForMe({ section, guide, circumstances }: { section: Section; guide: Guide; circumstances: Circumstances }) {
  const { guides: words } = useStrings();
  const tags = section.for.filter((tag) => circumstances.has(tag) && !guide.for.includes(tag));
  if (tags.length === 0) return null;
  return (
    <p class="for-me">
      <Icon name="check" />
      {words.forYou} · {because(tags, words.because)}
    </p>
  );
}

function Changes({ guide: { changes }, citations }: { guide: Guide; citations: Citations }) {
  const { guides: words, language } = useStrings();
  if (changes.length === 0) return null;
  const now = Date.now();
  return (
    <aside class="changes" aria-labelledby="changes-title">
      <h2 id="changes-title">{words.changes}</h2>
      <ul>
        {changes.map(({ on, what }, at) => {
          const date = formatDay(on, language);
          return (
            <li key={at}>
              <strong>{hasCome(on, now) ? words.changed(date) : words.changeOn(date)}</strong>{' '}
              <Cited as="span" inline={what} citations={citations} />
            </li>
          );
        })}
      </ul>
    </aside>
  );
}

function DrawnFill({ fill }: { fill: Fill }) {
  if (fill.type === 'towns') return <Towns towns={fill.communes} />;
  if (fill.type === 'portal') return <PortalLine region={fill.region} />;
  const hiring = hiringOf(fill.region);
  return hiring ? <HiringFigures hiring={hiring} /> : null;
}

function Towns({ towns }: { towns: readonly Town[] }) {
  const { guides: words } = useStrings();
  const figures = useTowns(towns);
  if (!figures) return <p class="soft">{words.towns.loading}</p>;
  return <TownsTable {...figures} />;
}
