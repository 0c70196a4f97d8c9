// The agency's first screen: the programme's figures, what waits for a decision, and who saw what.
/** @jsxImportSource hono/jsx */
import type { FC } from 'hono/jsx';
import { type Access, listAccesses } from '../accounts/audit';
import { type ProgrammeFigures, programmeFigures } from '../accounts/figures';
import type { Portal } from '../context';
import { drawPage } from './page';
import { Empty, Figure } from './parts';
import { type ScreenContext, screenPaths, type Visit } from './visit';
import { writeCount, writeDay, writeInstant, writeMonth } from './words/words';

export async function showOverview(c: ScreenContext, portal: Portal) {
  const visit = c.get('visit');
  const { words, language } = visit;
  const text = words.agency;
  const figures = await programmeFigures(portal);
  const count = (figure: number) => writeCount(language, figure);
  return c.html(
    drawPage({
      visit,
      title: text.title,
      isWide: true,
      children: (
        <>
          <h1>{text.title}</h1>
          <Todo visit={visit} figures={figures} />
          <div class="halves">
            <section class="panel" aria-labelledby="journey">
              <h2 id="journey">{text.journey}</h2>
              <Journey visit={visit} figures={figures} />
            </section>
            <section class="panel" aria-labelledby="months">
              <h2 id="months">{text.byMonth}</h2>
              <Months visit={visit} months={figures.months} />
            </section>
          </div>
          <section aria-labelledby="reach">
            <h2 id="reach">{text.reach}</h2>
            <div class="figures">
              <Figure value={count(figures.visits)} label={text.visits(figures.visits)} />
              <Figure value={count(figures.organisations)} label={text.organisations(figures.organisations)} />
            </div>
          </section>
          <p class="soft">{text.note(writeDay(language, portal.now()))}</p>
        </>
      ),
    }),
  );
}

interface FiguresProps {
  visit: Visit;
  figures: ProgrammeFigures;
}

/** What waits for somebody of the agency, or that nothing does. */
const Todo: FC<FiguresProps> = ({ visit: { words, language }, figures }) => {
  const { agency: text } = words;
  const waiting = [
    { count: figures.toModerate, label: text.toModerate, href: screenPaths.moderation, action: text.look },
    {
      count: figures.endingSoon,
      label: text.endingSoon(figures.endingSoon),
      href: screenPaths.recruiters,
      action: text.seeThem,
    },
  ].filter(({ count }) => count > 0);
  if (waiting.length === 0) return <p class="done">{text.nothingTodo}</p>;
  return (
    <ul class="todo" aria-label={text.todo}>
      {waiting.map(({ count, label, href, action }) => (
        <li>
          <strong>{writeCount(language, count)}</strong>
          <span>{label}</span>
          <a class="button small" href={href}>
            {action}
          </a>
        </li>
      ))}
    </ul>
  );
};

/** From one stage to the next, each bar beside the longest. */
const Journey: FC<FiguresProps> = ({ visit: { words, language }, figures }) => {
  const { agency: text } = words;
  const stages = [
    { value: figures.deposits, label: text.deposits(figures.deposits), tone: 'bar-sea' },
    { value: figures.published, label: text.published(figures.published), tone: 'bar-sea' },
    { value: figures.asked, label: text.asked(figures.asked), tone: 'bar-sea' },
    { value: figures.accepted, label: text.accepted(figures.accepted), tone: 'bar-gain' },
    { value: figures.hires, label: text.hires(figures.hires), tone: 'bar-gain' },
  ];
  const most = Math.max(1, ...stages.map(({ value }) => value));
  return (
    <ol class="journey">
      {stages.map(({ value, label, tone }) => (
        <li>
          <strong>{writeCount(language, value)}</strong>
          <span>{label}</span>
          <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
            <rect class="bar-ground" width="100" height="8" />
            <rect class={tone} width={(100 * value) / most} height="8" />
          </svg>
        </li>
      ))}
    </ol>
  );
};

/** A table whose cells are bars as well, so that it reads the same without them; it begins with the first deposit. */
const Months: FC<{ visit: Visit; months: ProgrammeFigures['months'] }> = ({ visit: { words, language }, months }) => {
  const first = months.findIndex(({ deposits, accepted }) => deposits + accepted > 0);
  if (first === -1) return <Empty text={words.agency.noMonth} />;
  const most = Math.max(1, ...months.map(({ deposits, accepted }) => Math.max(deposits, accepted)));
  const bar = (value: number, tone: string) => (
    <td>
      <span>{writeCount(language, value)}</span>
      <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect class={tone} width={(100 * value) / most} height="8" />
      </svg>
    </td>
  );
  return (
    <table class="months">
      <thead>
        <tr>
          <th scope="col">{words.agency.month}</th>
          <th scope="col">{words.agency.depositsColumn}</th>
          <th scope="col">{words.agency.acceptedColumn}</th>
        </tr>
      </thead>
      <tbody>
        {months.slice(first).map(({ month, deposits, accepted }) => (
          <tr>
            <th scope="row">{writeMonth(language, month)}</th>
            {bar(deposits, 'bar-sea')}
            {bar(accepted, 'bar-gain')}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

export async function showAudit(c: ScreenContext, portal: Portal) {
  const visit = c.get('visit');
  const { words, language } = visit;
  const text = words.audit;
  const lines = await listAccesses(portal);
  return c.html(
    drawPage({
      visit,
      title: text.title,
      isWide: true,
      children: (
        <>
          <h1>{text.title}</h1>
          <p class="lead">{text.intro}</p>
          {lines.length === 0 ? (
            <Empty text={text.empty} />
          ) : (
            <section class="scroll" aria-label={text.title} tabindex={0}>
              <table class="audit">
                <thead>
                  <tr>
                    {[text.when, text.who, text.what, text.about].map((heading) => (
                      <th scope="col">{heading}</th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {lines.map((line) => (
                    <tr>
                      <td>{writeInstant(language, line.at)}</td>
                      <td>{[line.display_name, line.organisation].filter(Boolean).join(' · ')}</td>
                      <td>{text.whats[line.what as Access]}</td>
                      <td>{line.subject ? <code>{line.subject.slice(0, 8)}</code> : null}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          )}
        </>
      ),
    }),
  );
}
