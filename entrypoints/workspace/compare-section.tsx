// Offers and towns compared: a table that sorts, a chart, a map of France; it prints as it stands.
import { useEffect, useMemo, useState } from 'preact/hooks';
import { formatDay } from '@/components/dates';
import { EmptyState } from '@/components/empty-state';
import { FailureNotice } from '@/components/failure-notice';
import { CompareChart } from '@/components/living/compare-chart';
import { CompareMap } from '@/components/living/compare-map';
import { CompareTable } from '@/components/living/compare-table';
import {
  type ComparedRow,
  firstSort,
  namesByDepartement,
  type Sort,
  sortRows,
} from '@/components/living/compared-rows';
import { loadShapes, type Shape } from '@/components/living/france-shapes';
import { SourceLine } from '@/components/living/source-line';
import { TownForm } from '@/components/living/town-form';
import { Notice } from '@/components/notice';
import { useStrings } from '@/components/strings';
import { Toast } from '@/components/toast';
import type { Candidate } from '@/utils/living/compare';
import { figuresByDepartement } from '@/utils/living/departement-figures';
import { readAllOffers } from '@/utils/offers/search';
import { proposeCommunes } from '@/utils/pages/propose-communes';
import { type Comparing, useComparing } from '@/utils/pages/use-compared';
import { type ComparedChanges, useComparedChanges } from '@/utils/pages/use-compared-changes';
import { useLive } from '@/utils/pages/use-live';
import { offerHash } from './route';

export function CompareSection() {
  const { living, workspace, compare, name, language } = useStrings();
  const { value: offers } = useLive(() => readAllOffers(), []);
  const comparing = useComparing(offers, offerHash);
  const changes = useComparedChanges();
  return (
    <div class="column wide compare-page">
      <div class="desk-head">
        <h1>{workspace.sections.compare}</h1>
        {comparing?.kind === 'known' && comparing.rows.length > 0 && (
          <button type="button" class="button small" onClick={() => print()}>
            {compare.print}
          </button>
        )}
      </div>
      <p class="on-paper soft">{`${name} · ${formatDay(Date.now(), language)}`}</p>
      {comparing?.kind === 'failed' && <Notice tone="doubt">{living.failed}</Notice>}
      {comparing?.kind === 'unset' && (
        <EmptyState
          title={living.unset}
          action={
            <a class="button small" href="#settings">
              {living.unsetAction}
            </a>
          }
        />
      )}
      {comparing?.kind === 'known' && <Known comparing={comparing} changes={changes} />}
      <Messages changes={changes} />
    </div>
  );
}

interface KnownProps {
  comparing: Extract<Comparing, { kind: 'known' }>;
  changes: ComparedChanges;
}

/** What every figure of the page comes from. */
const sources = ['net-pay-2026-07', 'income-tax-2026', 'rents-2025', 'prices-2022'] as const;

/** Rows drawn at first, and how many more each time. */
const step = 50;

function Known({ comparing, changes }: KnownProps) {
  const { compare, living, language } = useStrings();
  const { candidate, today, rows, asideCount, explain } = comparing;
  const [sort, setSort] = useState<Sort>(firstSort('difference'));
  const [shown, setShown] = useState(step);
  const sorted = useMemo(() => sortRows(rows, sort, language), [rows, sort, language]);
  const missing = whatIsMissing(comparing);
  return (
    <>
      <TownForm search={proposeCommunes} isCadre={candidate.household.isCadre} onAdd={changes.add} />
      {missing !== undefined && (
        <Notice
          tone="doubt"
          actions={
            <a class="button small" href="#settings">
              {living.change}
            </a>
          }
        >
          {living.why[missing] ?? living.why.other}
        </Notice>
      )}
      {rows.length === 0 ? (
        <EmptyState title={compare.emptyTitle}>{compare.empty}</EmptyState>
      ) : (
        <>
          <p class="soft compare-lead">{compare.lead}</p>
          <CompareTable
            rows={sorted.slice(0, shown)}
            today={today}
            sort={sort}
            onSort={setSort}
            explain={explain}
            onLeaveAside={changes.leaveAside}
          />
        </>
      )}
      {(sorted.length > shown || asideCount > 0) && (
        <div class="compare-more">
          {sorted.length > shown && (
            <button type="button" class="button small" onClick={() => setShown(shown + step)}>
              {compare.more}
            </button>
          )}
          {asideCount > 0 && (
            <button type="button" class="button small plain" onClick={changes.bringBack}>
              {compare.bringBack(new Intl.NumberFormat(language).format(asideCount))}
            </button>
          )}
        </div>
      )}
      {rows.length > 0 && (
        <p class="soft">{`${compare.forWhom(sayHousehold(candidate, living))} ${compare.differenceNote}`}</p>
      )}
      <CompareChart rows={sorted} today={today} />
      <MapOf candidate={candidate} rows={sorted} todayLeft={today?.figures.month?.left} />
      <section class="compare-sources" aria-labelledby="sources-title">
        <h2 id="sources-title">{compare.sources}</h2>
        {sources.map((source) => (
          <SourceLine key={source} source={source} />
        ))}
      </section>
      <p class="soft">{living.disclaimer}</p>
    </>
  );
}

/** Who is counted, and for what home: `une personne, T2`. */
function sayHousehold({ household }: Candidate, living: ReturnType<typeof useStrings>['living']): string {
  const { adults, children, home } = household;
  return [living.people(adults, children), home.rooms === undefined ? undefined : living.rooms(home.rooms)]
    .filter(Boolean)
    .join(', ');
}

interface MapProps {
  candidate: Candidate;
  rows: readonly ComparedRow[];
  todayLeft?: number;
}

/** The outlines come after the table: they weigh as much as the rest of the page. */
function MapOf({ candidate, rows, todayLeft }: MapProps) {
  const { language } = useStrings();
  const [shapes, setShapes] = useState<readonly Shape[]>();
  useEffect(() => {
    loadShapes(language).then(setShapes, (error: unknown) => console.warn('The map could not be read', error));
  }, [language]);
  const figures = useMemo(
    () =>
      shapes &&
      figuresByDepartement(
        candidate,
        shapes.map(({ code }) => code),
      ),
    [shapes, candidate],
  );
  const byDepartement = useMemo(() => namesByDepartement(rows), [rows]);
  if (!shapes || !figures) return null;
  return <CompareMap shapes={shapes} figures={figures} rows={byDepartement} todayLeft={todayLeft} />;
}

/** The key of the sentence that says what keeps every difference from being told. */
function whatIsMissing({ candidate: { here, household } }: KnownProps['comparing']): string | undefined {
  if (typeof here === 'string') return `here-${here}`;
  return household.adults === 2 && household.partner.there === 'unknown' ? 'partner-unknown' : undefined;
}

function Messages({ changes: { removed, failure, undo, dismiss } }: { changes: ComparedChanges }) {
  const { compare, failure: words } = useStrings();
  return (
    <div class="messages">
      {failure && <FailureNotice onRetry={failure.retry}>{words.store}</FailureNotice>}
      {removed !== undefined && <Toast key={removed} text={compare.leftAside} onUndo={undo} onClose={dismiss} />}
    </div>
  );
}
