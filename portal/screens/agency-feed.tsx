// The agency's news: what the signed feed holds, how to add to it and take from it.
/** @jsxImportSource hono/jsx */
import { randomUUID } from 'node:crypto';
import { type FeedItem, feedItemSchema } from '@/utils/portals/protocol/feed';
import { noteAccess } from '../accounts/audit';
import type { Portal } from '../context';
import { publishItem } from '../protocol/feed';
import { parse, refuseStatus } from '../protocol/problem';
import { readForm } from './form';
import { drawPage } from './page';
import { Chip, Empty, Field, TextArea } from './parts';
import { requireSignedIn, type ScreenContext, screenPaths } from './visit';
import { writeDay } from './words/words';

/** A testimony comes from its author, through moderation. */
const kinds = ['offer', 'event', 'training', 'mentor', 'contact'] as const;

export async function showFeed(c: ScreenContext, portal: Portal) {
  const visit = c.get('visit');
  const { words, language } = visit;
  const { feed: text } = words;
  const rows = await portal.db
    .selectFrom('feed_items')
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .limit(500)
    .selectAll()
    .execute();
  return c.html(
    drawPage({
      visit,
      title: text.title,
      children: (
        <>
          <h1>{text.title}</h1>
          <p class="lead">{text.intro}</p>
          {rows.length === 0 ? <Empty text={text.empty} /> : null}
          {rows.map(({ id, item, updated_at, submission_id }) => (
            <article class="card">
              <h2>
                {item.title} <Chip tone="sea">{text.kinds[item.kind]}</Chip>
              </h2>
              <p class="soft">
                {[item.place, item.source, text.updated(writeDay(language, updated_at))].filter(Boolean).join(' · ')}
              </p>
              <p class="written">{item.text}</p>
              {submission_id === null ? (
                <form method="post" action={`${screenPaths.feed}/retrait`}>
                  <input type="hidden" name="id" value={id} />
                  <button class="button small" type="submit">
                    {text.remove}
                    <span class="unseen"> · {item.title}</span>
                  </button>
                </form>
              ) : (
                <p class="soft">{text.testimonyNote}</p>
              )}
            </article>
          ))}
          <section class="panel" aria-labelledby="add">
            <h2 id="add">{text.add}</h2>
            <form method="post" action={screenPaths.feed}>
              <div class="field">
                <label for="kind">{text.kind}</label>
                <select id="kind" name="kind">
                  {kinds.map((kind) => (
                    <option value={kind}>{text.kinds[kind]}</option>
                  ))}
                </select>
              </div>
              <Field name="title" label={text.itemTitle} isRequired maxLength={200} />
              <TextArea name="text" label={text.text} rows={6} maxLength={4_000} />
              <Field name="url" type="url" label={text.url} maxLength={2_000} pattern="https://.+" />
              <Field name="place" label={text.place} maxLength={120} />
              <Field name="rome" label={text.rome} maxLength={200} />
              <div class="pair">
                <Field name="startsAt" type="datetime-local" label={text.startsAt} />
                <Field name="endsAt" type="datetime-local" label={text.endsAt} />
              </div>
              <Field name="source" label={text.source} value={portal.config.operator.name} isRequired maxLength={200} />
              <button class="button primary" type="submit">
                {text.publish}
              </button>
            </form>
          </section>
        </>
      ),
    }),
  );
}

/** A wall clock in the region as an instant with its offset; a time the clock skips is the one after. */
export function instantOf(local: string): string {
  const asUtc = new Date(`${local}Z`);
  // Anything but a field's own form is left as it is, for the schema to refuse: a Date reads `-1Z` as a day of 2001.
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(local) || Number.isNaN(asUtc.getTime())) return local;
  const write = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Paris', timeZoneName: 'longOffset' });
  const offsetAt = (date: Date) =>
    write
      .formatToParts(date)
      .find(({ type }) => type === 'timeZoneName')
      ?.value.slice(3) || '+00:00';
  const guess = new Date(`${local}${offsetAt(asUtc)}`);
  return `${local}:00${offsetAt(guess)}`;
}

export async function addItem(c: ScreenContext, portal: Portal) {
  const form = await readForm(c);
  const at = (name: string) => {
    const local = form.text(name);
    return local === undefined ? undefined : instantOf(local);
  };
  const rome = form.list('rome').map((code) => code.toUpperCase());
  const draft = parse(feedItemSchema.omit({ updatedAt: true }), {
    id: randomUUID(),
    kind: kinds.find((kind) => kind === form.text('kind')) ?? '',
    title: form.text('title') ?? '',
    text: form.text('text') ?? '',
    url: form.text('url'),
    place: form.text('place'),
    rome: rome.length > 0 ? rome : undefined,
    startsAt: at('startsAt'),
    endsAt: at('endsAt'),
    source: form.text('source') ?? '',
  } satisfies Record<keyof Omit<FeedItem, 'updatedAt' | 'person'>, unknown>);
  await publishItem(portal, draft);
  return settle(c, portal);
}

export async function removeItem(c: ScreenContext, portal: Portal) {
  const id = (await readForm(c)).text('id') ?? '';
  const removed = await portal.db
    .deleteFrom('feed_items')
    .where('id', '=', id)
    .where('submission_id', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!removed) throw refuseStatus(404);
  return settle(c, portal);
}

async function settle(c: ScreenContext, { db, now }: Portal) {
  const { accountId } = requireSignedIn(c);
  await noteAccess(db, { accountId, what: 'changed-feed', at: now() });
  return c.redirect(screenPaths.feed, 303);
}
