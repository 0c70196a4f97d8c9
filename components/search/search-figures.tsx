// How the search goes: how far offers went, who answered by board and by region, week after week.
import { typographic } from '@/utils/i18n/typography';
import { type Answers, countAnswers, countStages, countWeeks, stages } from '@/utils/offers/progress';
import type { SavedOffer } from '@/utils/offers/types';
import { regionName } from '@/utils/places/regions';
import { dayAt } from '@/utils/plan/days';
import { formatShortDay } from '../dates';
import { useStrings } from '../strings';
import { Bars } from './bars';

interface Props {
  offers: readonly SavedOffer[];
  nameOfBoard: (id: string) => string;
  /** Epoch ms. */
  now: number;
}

/** Weeks shown, and groups at most. */
const weekCount = 12;
const most = 10;

export function SearchFigures({ offers, nameOfBoard, now }: Props) {
  const { figures, list, language } = useStrings();
  const number = new Intl.NumberFormat(language);
  const counts = countStages(offers);
  const boards = countAnswers(offers, ({ board }) => board);
  const regions = countAnswers(offers, ({ region }) => region);
  const weeks = countWeeks(offers, now, weekCount);
  const answerBars = (groups: readonly Answers[], name: (of: string) => string) =>
    groups.slice(0, most).map(({ of, applied, answered }) => ({
      key: of,
      name: name(of),
      value: applied,
      part: answered,
      said: figures.answeredOf(answered, applied),
    }));
  return (
    <>
      <section class="figure-part" aria-labelledby="funnel-title">
        <h2 id="funnel-title">{figures.funnel}</h2>
        <p class="soft">{figures.funnelLead}</p>
        <Bars
          caption={figures.funnel}
          columns={[figures.stage, figures.count]}
          bars={stages.map((stage) => {
            return {
              key: stage,
              name: figures.stages[stage],
              value: counts[stage],
              said: number.format(counts[stage]),
            };
          })}
        />
      </section>
      <section class="figure-part" aria-labelledby="answers-title">
        <h2 id="answers-title">{figures.answers}</h2>
        <p class="soft">{boards.length === 0 ? figures.noAnswer : figures.answersLead}</p>
        {boards.length > 0 && (
          <div class="figure-pair">
            <div>
              <h3>{figures.byBoard}</h3>
              <Bars
                caption={figures.byBoard}
                columns={[figures.board, figures.answered]}
                bars={answerBars(boards, nameOfBoard)}
              />
            </div>
            <div>
              <h3>{figures.byRegion}</h3>
              <Bars
                caption={figures.byRegion}
                columns={[figures.region, figures.answered]}
                bars={answerBars(regions, (code) => typographic(regionName(code, language) ?? list.elsewhere))}
              />
            </div>
          </div>
        )}
      </section>
      <section class="figure-part" aria-labelledby="weeks-title">
        <h2 id="weeks-title">{figures.weeks}</h2>
        <p class="soft">{figures.weeksLead}</p>
        <div class="figure-pair">
          {(['kept', 'applied'] as const).map((what) => (
            <div key={what}>
              <h3>{figures.stages[what]}</h3>
              <Bars
                caption={figures.stages[what]}
                columns={[figures.week, figures.count]}
                bars={weeks.map((week) => ({
                  key: String(week.start),
                  name: formatShortDay(dayAt(new Date(week.start)), language),
                  value: week[what],
                  said: number.format(week[what]),
                }))}
              />
            </div>
          ))}
        </div>
      </section>
    </>
  );
}
