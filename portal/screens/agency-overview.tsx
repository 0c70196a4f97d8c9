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
          <div class="figures">
            <Figure
              value={count(figures.toModerate)}
              label={text.toModerate}
              href={screenPaths.moderation}
              action={text.look}
            />
            <Figure value={count(figures.visits)} label={text.visits} />
            <Figure value={count(figures.deposits)} label={text.deposits} />
            <Figure value={count(figures.published)} label={text.published} />
            <Figure value={count(figures.asked)} label={text.asked} />
            <Figure value={count(figures.accepted)} label={text.accepted} />
            <Figure value={count(figures.hires)} label={text.hires} />
            <Figure value={count(figures.organisations)} label={text.organisations} />
          </div>
          <section aria-labelledby="months">
            <h2 id="months">{text.byMonth}</h2>
            <Months visit={visit} months={figures.months} />
          </section>
          <p class="soft">{text.note(writeDay(language, portal.now()))}</p>
        </>
      ),
    }),
  );
}

/** A table whose cells are bars as well, so that it reads the same without them. */
const Months: FC<{ visit: Visit; months: ProgrammeFigures['months'] }> = ({ visit: { words, language }, months }) => {
  const most = Math.max(1, ...months.map(({ deposits, accepted }) => Math.max(deposits, accepted)));
  const bar = (value: number, tone: string) => (
    <td>
      <span>{writeCount(language, value)}</span>
      <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect class={tone} width={(100 * value) / most} height="8" rx="1" />
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
        {months.map(({ month, deposits, accepted }) => (
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
