// The agency's review: profiles and testimonies that wait, each decided as it was read.
/** @jsxImportSource hono/jsx */
import type { FC } from 'hono/jsx';
import { z } from 'zod';
import type { Testimony } from '@/utils/portals/protocol/support';
import { noteAccess } from '../accounts/audit';
import type { Portal } from '../context';
import { moderateTestimony } from '../protocol/feed';
import { listToModerate, moderateDeposit } from '../protocol/moderation';
import { refuseStatus } from '../protocol/problem';
import { answerPdf } from './answer-pdf';
import { readForm } from './form';
import { drawPage } from './page';
import { Chip, Empty } from './parts';
import { Facts, ProfileBody, titleOf } from './profile-parts';
import { requireSignedIn, type ScreenContext, screenPaths, type Visit } from './visit';
import { writeDay } from './words/words';

export async function showModeration(c: ScreenContext, portal: Portal) {
  const visit = c.get('visit');
  const { moderation: text } = visit.words;
  const deposits = await listToModerate(portal);
  const testimonies = await listTestimonies(portal);
  const { accountId } = requireSignedIn(c);
  for (const { id } of deposits) {
    await noteAccess(portal.db, { accountId, what: 'looked-at-deposit', at: portal.now(), subject: id });
  }
  const withCv = await findWithCv(
    portal,
    deposits.map(({ id }) => id),
  );
  return c.html(
    drawPage({
      visit,
      title: text.title,
      children: (
        <>
          <h1>{text.title}</h1>
          {portal.config.moderation === 'automatic' ? <p class="note">{text.automatic}</p> : null}
          {c.req.query('change') ? (
            <p class="alert" role="alert">
              {text.changed}
            </p>
          ) : null}
          {deposits.length + testimonies.length === 0 ? <Empty text={text.empty} /> : null}
          {deposits.length > 0 ? (
            <section aria-labelledby="deposits">
              <h2 id="deposits">{text.deposits}</h2>
              {deposits.map((deposit) => (
                <DepositCard visit={visit} deposit={deposit} hasCv={withCv.has(deposit.id)} />
              ))}
            </section>
          ) : null}
          {testimonies.length > 0 ? (
            <section aria-labelledby="testimonies">
              <h2 id="testimonies">{text.testimonies}</h2>
              {testimonies.map((testimony) => (
                <TestimonyCard visit={visit} testimony={testimony} />
              ))}
            </section>
          ) : null}
        </>
      ),
    }),
  );
}

function listTestimonies({ db }: Portal) {
  return db
    .selectFrom('submissions')
    .where('kind', '=', 'testimony')
    .where('state', '=', 'received')
    .where('body', 'is not', null)
    .orderBy('received_at')
    .limit(50)
    .select(['id', 'body', 'received_at', 'expires_at'])
    .execute();
}

async function findWithCv({ db }: Portal, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('attachments')
    .where('deposit_id', 'in', ids)
    .where('contact_request_id', 'is', null)
    .where('part', '=', 'cv')
    .select('deposit_id')
    .execute();
  return new Set(rows.map(({ deposit_id }) => deposit_id));
}

const Verdict: FC<{ visit: Visit; action: string; version?: number }> = ({ visit: { words }, action, version }) => (
  <form class="verdict" method="post" action={action}>
    {version === undefined ? null : <input type="hidden" name="version" value={String(version)} />}
    <b>{words.moderation.question}</b>
    <span class="actions">
      <button class="button primary" type="submit" name="verdict" value="published">
        {words.moderation.publish}
      </button>
      <button class="button" type="submit" name="verdict" value="rejected">
        {words.moderation.reject}
      </button>
    </span>
  </form>
);

type Waiting = Awaited<ReturnType<typeof listToModerate>>[number];

const DepositCard: FC<{ visit: Visit; deposit: Waiting; hasCv: boolean }> = ({ visit, deposit, hasCv }) => {
  const { words, language } = visit;
  const { id, body, version, checked_at } = deposit;
  if (!body) return null;
  const action = `${screenPaths.moderation}/depots/${id}`;
  return (
    <article class="card">
      <h3>{titleOf(visit, body.profile)}</h3>
      <Facts visit={visit} profile={body.profile} />
      {checked_at ? <p class="soft">{words.moderation.since(writeDay(language, checked_at))}</p> : null}
      <ProfileBody visit={visit} profile={body.profile} />
      {hasCv ? <a href={`${action}/cv`}>{words.moderation.cv}</a> : null}
      <Verdict visit={visit} action={action} version={version} />
    </article>
  );
};

type WaitingTestimony = Awaited<ReturnType<typeof listTestimonies>>[number];

const TestimonyCard: FC<{ visit: Visit; testimony: WaitingTestimony }> = ({ visit, testimony }) => {
  const { words, language } = visit;
  const { id, received_at, expires_at } = testimony;
  const { displayName, text, situation } = testimony.body as Testimony;
  const when = [
    words.moderation.receivedOn(writeDay(language, received_at)),
    words.moderation.until(writeDay(language, expires_at)),
  ];
  return (
    <article class="card">
      <h3>
        {displayName} <Chip>{words.values.situation[situation]}</Chip>
      </h3>
      <p class="soft">{when.join(' · ')}</p>
      <p class="written">{text}</p>
      <Verdict visit={visit} action={`${screenPaths.moderation}/temoignages/${id}`} />
    </article>
  );
};

const verdictSchema = z.enum(['published', 'rejected']);

async function readDecision(c: ScreenContext) {
  const id = z.uuid().safeParse(c.req.param('id'));
  const form = await readForm(c);
  const verdict = verdictSchema.safeParse(form.text('verdict'));
  if (!id.success || !verdict.success) throw refuseStatus(404);
  return { id: id.data, verdict: verdict.data, version: Number(form.text('version') ?? 0) };
}

/** What the person's history says of who decided: the operator, never one of its people by name. */
async function settle(
  c: ScreenContext,
  portal: Portal,
  { id, verdict }: { id: string; verdict: 'published' | 'rejected' },
  isDone: boolean,
) {
  if (!isDone) return c.redirect(`${screenPaths.moderation}?change=1`, 303);
  const { accountId } = requireSignedIn(c);
  await noteAccess(portal.db, { accountId, what: verdict, at: portal.now(), subject: id });
  return c.redirect(screenPaths.moderation, 303);
}

export async function decideDeposit(c: ScreenContext, portal: Portal) {
  const decision = await readDecision(c);
  const isDone = await moderateDeposit(portal, { ...decision, who: portal.config.operator.name });
  return settle(c, portal, decision, isDone);
}

export async function decideTestimony(c: ScreenContext, portal: Portal) {
  const decision = await readDecision(c);
  const { id, verdict } = decision;
  return settle(c, portal, decision, await moderateTestimony(portal, id, verdict, portal.config.operator.name));
}

export async function downloadDepositCv(c: ScreenContext, portal: Portal) {
  const id = c.req.param('id') ?? '';
  const isWaiting = (await listToModerate(portal, 1_000)).some((deposit) => deposit.id === id);
  const file = isWaiting
    ? await portal.db
        .selectFrom('attachments')
        .where('deposit_id', '=', id)
        .where('contact_request_id', 'is', null)
        .where('part', '=', 'cv')
        .select('content')
        .executeTakeFirst()
    : undefined;
  if (!file) throw refuseStatus(404);
  const { accountId } = requireSignedIn(c);
  await noteAccess(portal.db, { accountId, what: 'opened-deposit-cv', at: portal.now(), subject: id });
  return answerPdf(c, file.content, 'cv-discret.pdf');
}
