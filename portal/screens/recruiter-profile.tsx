// One discreet profile, its CV, and the form that asks its owner for contact.
/** @jsxImportSource hono/jsx */
import type { FC } from 'hono/jsx';
import { revealable } from '@/utils/portals/protocol/status';
import { noteProfileAccess } from '../accounts/audit';
import { viewerOf } from '../accounts/sessions';
import type { Portal } from '../context';
import { listAskedBy, requestContact } from '../protocol/contact-requests';
import { refuseStatus } from '../protocol/problem';
import { openCv, openProfile } from '../search/query';
import { answerPdf } from './answer-pdf';
import { readForm } from './form';
import { drawPage } from './page';
import { Choices, Field, TextArea } from './parts';
import { Facts, ProfileBody, titleOf } from './profile-parts';
import { requireSignedIn, type ScreenContext, screenPaths, type Visit } from './visit';
import { writeDay } from './words/words';

async function requireViewer(c: ScreenContext, portal: Portal) {
  const viewer = await viewerOf(portal, requireSignedIn(c));
  if (!viewer) throw refuseStatus(404);
  return viewer;
}

export async function showProfile(c: ScreenContext, portal: Portal) {
  const visit = c.get('visit');
  const { words, language } = visit;
  const viewer = await requireViewer(c, portal);
  const found = await openProfile(portal, viewer, c.req.param('id') ?? '');
  if (!found) throw refuseStatus(404, words.profile.gone);
  await noteProfileAccess(portal, viewer.accountId, 'opened-profile', found.id);
  const hasCv = (await openCv(portal, viewer, found.id)) !== undefined;
  const requests = await listAskedBy(portal, viewer);
  const open = requests.find(({ profile, state }) => profile === found.id && state === 'open');
  const title = titleOf(visit, found.profile);
  return c.html(
    drawPage({
      visit,
      title,
      isWide: true,
      children: (
        <>
          <p>
            <a href={screenPaths.recruiter}>← {words.nav.search}</a>
          </p>
          <div class="beside">
            <article class="panel">
              <h1>{title}</h1>
              <Facts visit={visit} profile={found.profile} />
              <p class="actions">
                {hasCv ? (
                  <a class="button" href={`${screenPaths.recruiter}/profils/${found.id}/cv`}>
                    {words.profile.cv}
                  </a>
                ) : null}
                <span class="soft">{words.search.published(writeDay(language, found.publishedOn))}</span>
              </p>
              <ProfileBody visit={visit} profile={found.profile} />
            </article>
            {open ? (
              <aside class="panel">
                <h2>{words.search.alreadyAsked}</h2>
                <p>{words.profile.oneAtATime}</p>
                <p class="note">{words.requests.until(writeDay(language, open.expires_at))}</p>
                <a href={screenPaths.requests}>{words.requests.title}</a>
              </aside>
            ) : (
              <AskForm visit={visit} id={found.id} />
            )}
          </div>
        </>
      ),
    }),
  );
}

const AskForm: FC<{ visit: Visit; id: string }> = ({ visit: { words }, id }) => {
  const { profile: text, values } = words;
  return (
    <aside class="panel">
      <h2>{text.ask}</h2>
      <p>{text.askIntro}</p>
      <form method="post" action={`${screenPaths.recruiter}/profils/${id}/contact`}>
        <TextArea name="message" label={text.message} hint={text.messageHint} rows={7} maxLength={2_000} />
        <Field name="offerTitle" label={text.offerTitle} maxLength={200} />
        <Field name="offerUrl" type="url" label={text.offerUrl} maxLength={2_000} pattern="https://.+" />
        <Choices
          name="asked"
          legend={text.asked}
          hint={text.askedHint}
          options={revealable.options.map((value) => ({ value, label: values.revealable[value] }))}
          chosen={['givenName', 'email']}
        />
        <button class="button primary" type="submit">
          {text.send}
        </button>
      </form>
    </aside>
  );
};

export async function askContact(c: ScreenContext, portal: Portal) {
  const { words, signedIn } = c.get('visit');
  const viewer = await requireViewer(c, portal);
  const profile = c.req.param('id') ?? '';
  const form = await readForm(c);
  const title = form.text('offerTitle');
  const asked = revealable.options.filter((field) => form.all('asked').includes(field));
  const request = await requestContact(portal, viewer, {
    profile,
    displayName: signedIn?.displayName ?? '',
    message: form.text('message') ?? '',
    offer: title === undefined ? undefined : { title, url: form.text('offerUrl') },
    asked,
  });
  if (request === undefined) throw refuseStatus(404, words.profile.gone);
  await noteProfileAccess(portal, viewer.accountId, 'asked-contact', profile);
  return c.redirect(`${screenPaths.requests}?envoi=1`, 303);
}

export async function downloadCv(c: ScreenContext, portal: Portal) {
  const viewer = await requireViewer(c, portal);
  const id = c.req.param('id') ?? '';
  const content = await openCv(portal, viewer, id);
  if (!content) throw refuseStatus(404);
  await noteProfileAccess(portal, viewer.accountId, 'opened-cv', id);
  return answerPdf(c, content, 'cv-discret.pdf');
}
