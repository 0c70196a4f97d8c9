// What anybody may read: what the portal is for, what it promises, its figures, who runs it and how to leave.
/** @jsxImportSource hono/jsx */
import type { FeedItem } from '@/utils/portals/protocol/feed';
import { countVisit } from '../accounts/figures';
import type { Portal } from '../context';
import { paths } from '../protocol/manifest';
import { type Figures, publicFigures } from '../search/figures';
import { drawPage, Mark } from './page';
import { Chip, Figure } from './parts';
import { nameRegion } from './places';
import { type ScreenContext, screenPaths, type Visit } from './visit';
import { writeCount, writeDay } from './words/words';

const newsShown = 6;

export async function showHome(c: ScreenContext, portal: Portal) {
  const visit = c.get('visit');
  await countVisit(portal);
  const rows = await portal.db
    .selectFrom('feed_items')
    .where((where) => where.or([where('shown_until', 'is', null), where('shown_until', '>', portal.now())]))
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .limit(newsShown)
    .select('item')
    .execute();
  const items = rows.map(({ item }) => item);
  return c.html(drawHome(visit, await publicFigures(portal), items));
}

function drawHome(visit: Visit, figures: Figures, items: FeedItem[]) {
  const { words, language, portal } = visit;
  const { config } = portal;
  const { operator, retentionDays } = config;
  const text = words.publicPage;
  const lead = text.lead(nameRegion(config.portal.region, language));
  const count = (figure: number | undefined) =>
    figure === undefined ? text.fewFigure : `≥ ${writeCount(language, figure)}`;
  return drawPage({
    visit,
    title: lead,
    isWide: true,
    children: (
      <>
        <section class="hero">
          <div>
            <h1>{lead}</h1>
            <p class="lead">{text.intro}</p>
          </div>
          <aside class="panel">
            <Mark />
            <h2>{text.forRecruiters}</h2>
            <p>{text.forRecruitersText}</p>
            <p class="actions">
              <a class="button primary" href={screenPaths.recruiter}>
                {text.recruiterAccess}
              </a>
              <a class="button" href={`mailto:${operator.contact}`}>
                {text.becomeRecruiter}
              </a>
            </p>
          </aside>
        </section>
        <section aria-labelledby="how">
          <h2 id="how">{text.how}</h2>
          <ol class="steps">
            {text.steps.map(([title, explanation]) => (
              <li>
                <h3>{title}</h3>
                <p>{explanation}</p>
              </li>
            ))}
          </ol>
        </section>
        <section aria-labelledby="figures">
          <h2 id="figures">{text.figures}</h2>
          <div class="figures">
            <Figure value={count(figures.profiles)} label={text.profiles} />
            <Figure value={count(figures.deposits)} label={text.deposits} />
            <Figure value={count(figures.contacts)} label={text.contacts} />
          </div>
          <p class="soft">{text.figuresNote(writeDay(language, portal.now()))}</p>
        </section>
        {items.length > 0 ? (
          <section aria-labelledby="news">
            <h2 id="news">{text.news}</h2>
            <div class="cards">
              {items.map((item) => (
                <NewsItem visit={visit} item={item} />
              ))}
            </div>
          </section>
        ) : null}
        <div class="columns">
          <section aria-labelledby="leave">
            <h2 id="leave">{text.leave}</h2>
            <p>{text.leaveText}</p>
            <p>{text.leaveKept(retentionDays)}</p>
          </section>
          <section aria-labelledby="who">
            <h2 id="who">{text.who}</h2>
            <p>
              {operator.name}
              {operator.siren ? ` · ${text.siren(operator.siren)}` : ''}
              <br />
              <a href={`mailto:${operator.contact}`}>{operator.contact}</a>
            </p>
            <p>
              {text.dpo} · <a href={`mailto:${operator.dpo ?? operator.contact}`}>{operator.dpo ?? operator.contact}</a>
              <br />
              <a href={paths.notice}>{text.readNotice}</a>
            </p>
          </section>
        </div>
      </>
    ),
  });
}

function NewsItem({ visit: { words, language }, item }: { visit: Visit; item: FeedItem }) {
  const where = [item.place, item.startsAt && writeDay(language, new Date(item.startsAt))].filter(Boolean);
  return (
    <article class="card">
      <p class="facts">
        <Chip tone="sea">{words.feed.kinds[item.kind]}</Chip>
        {where.length > 0 ? <span class="soft">{where.join(' · ')}</span> : null}
      </p>
      <h3>{item.url ? <a href={item.url}>{item.title}</a> : item.title}</h3>
      <p class="written">{item.text}</p>
      <p class="soft">{item.source}</p>
    </article>
  );
}
