// The searches a recruiter keeps: kept with a name, asked again, told of by mail, removed.
/** @jsxImportSource hono/jsx */
import type { FC } from 'hono/jsx';
import { z } from 'zod';
import type { Portal } from '../context';
import { refuseStatus } from '../protocol/problem';
import { mayStopAlerts, stopAlertsPath } from '../search/alerts';
import { listSavedSearches, removeSearch, saveSearch, setSearchMail, stopSearchMail } from '../search/saved';
import { type Form, readForm, readQuery, readSearch } from './form';
import { drawPage } from './page';
import { Empty, Field } from './parts';
import { describeSearch, filtersOf, queryOf } from './search-form';
import { requireSignedIn, type ScreenContext, screenPaths, type Visit } from './visit';

type Saved = Awaited<ReturnType<typeof listSavedSearches>>[number];

export async function showSearches(c: ScreenContext, portal: Portal) {
  const visit = c.get('visit');
  const { searches: text } = visit.words;
  const saved = await listSavedSearches(portal, requireSignedIn(c).accountId);
  const query = readQuery(c);
  const isNew = Object.keys(filtersOf(query)).length > 0;
  return c.html(
    drawPage({
      visit,
      title: text.title,
      children: (
        <>
          <h1>{text.title}</h1>
          <p class="lead">{text.intro}</p>
          {isNew ? <NewSearch visit={visit} query={query} /> : null}
          {saved.length === 0 && !isNew ? (
            <Empty text={text.empty}>
              <a class="button primary" href={screenPaths.recruiter}>
                {text.emptyDo}
              </a>
            </Empty>
          ) : null}
          {saved.length > 0 ? (
            <ol class="found">
              {saved.map((search) => (
                <li>
                  <SavedCard visit={visit} search={search} />
                </li>
              ))}
            </ol>
          ) : null}
        </>
      ),
    }),
  );
}

const NewSearch: FC<{ visit: Visit; query: Form }> = ({ visit, query }) => {
  const { searches: text } = visit.words;
  return (
    <section class="panel" aria-labelledby="new">
      <h2 id="new">{text.save}</h2>
      <p>{describeSearch(visit, query)}</p>
      <form method="post" action={screenPaths.searches}>
        <input type="hidden" name="query" value={String(queryOf(query))} />
        <Field name="name" label={text.name} hint={text.nameHint} isRequired maxLength={80} />
        <label class="choice alone">
          <input type="checkbox" name="mail" value="1" checked />
          <span>{text.wantsMail}</span>
        </label>
        <button class="button primary" type="submit">
          {text.keep}
        </button>
      </form>
    </section>
  );
};

const SavedCard: FC<{ visit: Visit; search: Saved }> = ({ visit, search }) => {
  const { searches: text } = visit.words;
  const { id, name, query, wants_mail } = search;
  return (
    <article class="card">
      <h2>
        <a href={`${screenPaths.recruiter}?${query}`}>{name}</a>
      </h2>
      <p>{describeSearch(visit, readSearch(query))}</p>
      <p class="soft">{wants_mail ? text.mailOn : text.mailOff}</p>
      <form class="actions" method="post" action={`${screenPaths.searches}/${id}`}>
        <button class="button" type="submit" name="change" value={wants_mail ? 'mail-off' : 'mail-on'}>
          {wants_mail ? text.turnOff : text.turnOn}
        </button>
        <button class="button" type="submit" name="change" value="remove">
          {text.remove}
        </button>
      </form>
    </article>
  );
};

export async function keepSearch(c: ScreenContext, portal: Portal) {
  const form = await readForm(c);
  const query = readSearch(form.text('query') ?? '');
  await saveSearch(portal, requireSignedIn(c).accountId, {
    name: form.text('name') ?? '',
    query: String(queryOf(query)),
    filters: filtersOf(query),
    wantsMail: form.text('mail') !== undefined,
  });
  return c.redirect(screenPaths.searches, 303);
}

const changeSchema = z.enum(['mail-on', 'mail-off', 'remove']);

export async function changeSearch(c: ScreenContext, portal: Portal) {
  const { accountId } = requireSignedIn(c);
  const id = z.uuid().safeParse(c.req.param('id'));
  const change = changeSchema.safeParse((await readForm(c)).text('change'));
  if (!id.success || !change.success) throw refuseStatus(404);
  if (change.data === 'remove') await removeSearch(portal, accountId, id.data);
  else await setSearchMail(portal, accountId, id.data, change.data === 'mail-on');
  return c.redirect(screenPaths.searches, 303);
}

/** A page with a button: programs that follow every link of a mail press none. */
export function showStopAlerts(c: ScreenContext) {
  const visit = c.get('visit');
  const { searches: text } = visit.words;
  return c.html(
    drawPage({
      visit,
      title: text.stopTitle,
      isPlain: true,
      children: (
        <section class="panel narrow">
          <h1>{text.stopTitle}</h1>
          <p>{text.stopText}</p>
          <form method="post" action={stopAlertsPath}>
            <input type="hidden" name="compte" value={c.req.query('compte') ?? ''} />
            <input type="hidden" name="jeton" value={c.req.query('jeton') ?? ''} />
            <button class="button primary" type="submit">
              {text.stop}
            </button>
          </form>
        </section>
      ),
    }),
  );
}

export async function stopAlerts(c: ScreenContext, portal: Portal) {
  const visit = c.get('visit');
  const { searches: text } = visit.words;
  const form = await readForm(c);
  const account = z.uuid().safeParse(form.text('compte'));
  if (!account.success || !mayStopAlerts(portal, account.data, form.text('jeton') ?? '')) throw refuseStatus(404);
  await stopSearchMail(portal, account.data);
  return c.html(
    drawPage({
      visit,
      title: text.stoppedTitle,
      isPlain: true,
      children: (
        <section class="panel narrow">
          <h1>{text.stoppedTitle}</h1>
          <p>{text.stopped}</p>
          <a href={screenPaths.home}>{visit.words.home}</a>
        </section>
      ),
    }),
  );
}
