// What an organisation asked, and what each person chose to reveal to it.
/** @jsxImportSource hono/jsx */
import type { FC } from 'hono/jsx';
import { z } from 'zod';
import { revealable } from '@/utils/portals/protocol/status';
import { noteAccess } from '../accounts/audit';
import { viewerOf } from '../accounts/sessions';
import type { Portal } from '../context';
import { listAskedBy, readRevealedCv } from '../protocol/contact-requests';
import { refuseStatus } from '../protocol/problem';
import type { Viewer } from '../search/viewer';
import { answerPdf } from './answer-pdf';
import { drawPage } from './page';
import { Chip, Empty } from './parts';
import { requireSignedIn, type ScreenContext, screenPaths, type Visit } from './visit';
import { writeDay } from './words/words';

type Asked = Awaited<ReturnType<typeof listAskedBy>>[number];

const tones = { open: 'doubt', accepted: 'gain', refused: undefined, expired: undefined } as const;

async function requireViewer(c: ScreenContext, portal: Portal): Promise<Viewer> {
  const viewer = await viewerOf(portal, requireSignedIn(c));
  if (!viewer) throw refuseStatus(404);
  return viewer;
}

export async function showRequests(c: ScreenContext, portal: Portal) {
  const visit = c.get('visit');
  const { requests: text } = visit.words;
  const viewer = await requireViewer(c, portal);
  const requests = await listAskedBy(portal, viewer);
  const hired = await portal.db.selectFrom('hires').select('contact_request_id').execute();
  const hires = new Set(hired.map(({ contact_request_id }) => contact_request_id));
  await noteRead(portal, viewer, requests);
  return c.html(
    drawPage({
      visit,
      title: text.title,
      children: (
        <>
          <h1>{text.title}</h1>
          {c.req.query('envoi') ? (
            <p class="done" role="status">
              {text.sent}
            </p>
          ) : null}
          {requests.length === 0 ? (
            <Empty text={text.empty}>
              <a class="button primary" href={screenPaths.recruiter}>
                {text.emptyDo}
              </a>
            </Empty>
          ) : (
            <ol class="found">
              {requests.map((request) => (
                <li>
                  <RequestCard visit={visit} request={request} isHired={hires.has(request.id)} />
                </li>
              ))}
            </ol>
          )}
        </>
      ),
    }),
  );
}

/** What was revealed is on the page: whoever opens it has read it. */
async function noteRead({ db, now }: Portal, viewer: Viewer, requests: Asked[]): Promise<void> {
  const ids = requests.filter(({ state }) => state === 'accepted').map(({ id }) => id);
  if (ids.length === 0) return;
  const rows = await db.selectFrom('contact_requests').where('id', 'in', ids).select('deposit_id').execute();
  for (const { deposit_id } of rows) {
    await noteAccess(db, { accountId: viewer.accountId, what: 'read-revealed', at: now(), subject: deposit_id });
  }
}

const RequestCard: FC<{ visit: Visit; request: Asked; isHired: boolean }> = ({ visit, request, isHired }) => {
  const { words, language } = visit;
  const { requests: text } = words;
  const { state, answered_at } = request;
  return (
    <article class="card">
      <h2>
        {request.offer?.title ?? text.askedOn(writeDay(language, request.created_at))}
        <Chip tone={tones[state]}>{text.states[state]}</Chip>
        {isHired ? <Chip tone="sea">{text.hiredDone}</Chip> : null}
      </h2>
      <p class="soft">
        {[
          request.display_name,
          text.askedOn(writeDay(language, request.created_at)),
          state === 'open' && text.until(writeDay(language, request.expires_at)),
          answered_at && text.answeredOn(writeDay(language, answered_at)),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {state === 'accepted' ? <Revealed visit={visit} request={request} /> : null}
      {state === 'refused' ? <p>{text.refusedText}</p> : null}
      {state === 'expired' ? <p>{text.expiredText}</p> : null}
      <details>
        <summary>{text.yourMessage}</summary>
        <p class="written">{request.message}</p>
      </details>
      <p class="actions">
        {request.profile ? <a href={`${screenPaths.recruiter}/profils/${request.profile}`}>{text.profile}</a> : null}
      </p>
      {state === 'accepted' ? (
        <form method="post" action={`${screenPaths.requests}/${request.id}/recrutement${isHired ? '/retrait' : ''}`}>
          <button class="button" type="submit">
            {isHired ? text.hiredUndo : text.hired}
          </button>
        </form>
      ) : null}
    </article>
  );
};

const Revealed: FC<{ visit: Visit; request: Asked }> = ({ visit: { words }, request }) => {
  const { requests: text, values } = words;
  const fields = revealable.options.filter((field) => request.reveal?.[field] !== undefined);
  if (fields.length === 0) return <p>{text.nothingRevealed}</p>;
  const reveal = request.reveal ?? {};
  return (
    <div class="revealed">
      <h3>{text.revealed}</h3>
      <dl>
        {fields.map((field) => (
          <div>
            <dt>{values.revealable[field]}</dt>
            <dd>
              {field === 'cv' ? (
                <a href={`${screenPaths.requests}/${request.id}/cv`}>{text.cv}</a>
              ) : field === 'email' ? (
                <a href={`mailto:${encodeURIComponent(reveal.email ?? '').replace('%40', '@')}`}>{reveal.email}</a>
              ) : field === 'phone' ? (
                <a href={`tel:${reveal.phone}`}>{reveal.phone}</a>
              ) : (
                reveal[field]
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p class="soft">{text.forYou}</p>
    </div>
  );
};

function requestId(c: ScreenContext): string {
  const id = c.req.param('id') ?? '';
  if (!z.uuid().safeParse(id).success) throw refuseStatus(404);
  return id;
}

export async function downloadRevealedCv(c: ScreenContext, portal: Portal) {
  const viewer = await requireViewer(c, portal);
  const id = requestId(c);
  const file = await readRevealedCv(portal, viewer, id);
  const request = await portal.db
    .selectFrom('contact_requests')
    .where('id', '=', id)
    .select('deposit_id')
    .executeTakeFirst();
  if (!file || !request) throw refuseStatus(404);
  const line = { accountId: viewer.accountId, what: 'opened-revealed-cv' as const, at: portal.now() };
  await noteAccess(portal.db, { ...line, subject: request.deposit_id });
  return answerPdf(c, file.content, 'cv.pdf');
}

/** The request a hire is told of: one of this organisation that was accepted. */
async function readAccepted(c: ScreenContext, portal: Portal): Promise<string> {
  const viewer = await requireViewer(c, portal);
  const request = await portal.db
    .selectFrom('contact_requests')
    .where('id', '=', requestId(c))
    .where('organisation_id', '=', viewer.organisationId)
    .where('state', '=', 'accepted')
    .select('id')
    .executeTakeFirst();
  if (!request) throw refuseStatus(404);
  return request.id;
}

/** Counts a hire for the programme, once, on the word of the organisation that was accepted. */
export async function declareHire(c: ScreenContext, portal: Portal) {
  await portal.db
    .insertInto('hires')
    .values({ contact_request_id: await readAccepted(c, portal), hired_on: portal.now().toISOString().slice(0, 10) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return c.redirect(screenPaths.requests, 303);
}

export async function takeHireBack(c: ScreenContext, portal: Portal) {
  const id = await readAccepted(c, portal);
  await portal.db.deleteFrom('hires').where('contact_request_id', '=', id).execute();
  return c.redirect(screenPaths.requests, 303);
}
