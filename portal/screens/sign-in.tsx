// Signing in and out: an address, a link, and for the agency a code.
/** @jsxImportSource hono/jsx */
import { renderSVG } from 'uqr';
import { examples } from '../accounts/examples';
import { checkCode, readEnrolment } from '../accounts/second-factor';
import { closeSession, raiseSession } from '../accounts/sessions';
import { emailSchema, linkMinutes, redeemLink, sendSignInLink } from '../accounts/sign-in';
import type { Portal } from '../context';
import { clientAddress } from '../protocol/client-address';
import { parse } from '../protocol/problem';
import { spend } from '../protocol/rate-limit';
import { readForm } from './form';
import { drawPage } from './page';
import { Field } from './parts';
import { dropSession, keepSession, readSessionToken, requireSignedIn, type ScreenContext, screenPaths } from './visit';

/** Links one network may ask for in an hour, for whatever addresses. */
const asksPerHour = 30;

export function showSignIn(c: ScreenContext) {
  const visit = c.get('visit');
  const { signedIn } = visit;
  if (signedIn) return c.redirect(signedIn.role === 'agency' ? screenPaths.agency : screenPaths.recruiter, 303);
  const { signInPage: text } = visit.words;
  const { config } = visit.portal;
  return c.html(
    drawPage({
      visit,
      title: text.title,
      isPlain: true,
      children: (
        <section class="panel narrow">
          <h1>{text.title}</h1>
          <p>{text.intro}</p>
          <form method="post" action={screenPaths.signIn}>
            <Field name="email" type="email" label={text.email} isRequired maxLength={254} autocomplete="email" />
            <button class="button primary" type="submit">
              {text.send}
            </button>
          </form>
          {config.isDemo ? (
            <p class="note">{text.demoAccounts(examples.recruiter.email, config.operator.contact)}</p>
          ) : null}
        </section>
      ),
    }),
  );
}

/** Says the same whether the address has an account or not, and as fast. */
export async function askForLink(c: ScreenContext, portal: Portal) {
  const visit = c.get('visit');
  const { signInPage: text } = visit.words;
  const { config, log } = portal;
  const email = parse(emailSchema, (await readForm(c)).text('email') ?? '', 'email');
  await spend(portal, `${clientAddress(c, config)} links`, [
    { name: 'asks', count: Math.max(asksPerHour, config.rates.requestsPerMinute / 4), period: 3_600 },
  ]);
  const writing = {
    subject: text.mailSubject,
    text: (link: string, minutes: number) => text.mail(config.portal.name, link, minutes),
  };
  void sendSignInLink(portal, email, screenPaths.link, writing).catch((error) =>
    log({ event: 'sign-in-mail-failed', error: error instanceof Error ? error.name : 'unknown' }),
  );
  return c.html(
    drawPage({
      visit,
      title: text.sentTitle,
      isPlain: true,
      children: (
        <section class="panel narrow">
          <h1>{text.sentTitle}</h1>
          <p>{text.sent(linkMinutes)}</p>
          {config.smtpUrl === undefined ? <p class="note">{text.terminal}</p> : null}
          <a href={screenPaths.signIn}>{text.again}</a>
        </section>
      ),
    }),
  );
}

/** A page with a button: programs that follow every link of a mail press none. */
export function showLink(c: ScreenContext) {
  const visit = c.get('visit');
  const { signInPage: text } = visit.words;
  return c.html(
    drawPage({
      visit,
      title: text.confirmTitle,
      isPlain: true,
      children: (
        <section class="panel narrow">
          <h1>{text.confirmTitle}</h1>
          <p>{text.confirmText}</p>
          <form method="post" action={screenPaths.link}>
            <input type="hidden" name="jeton" value={c.req.query('jeton') ?? ''} />
            <button class="button primary" type="submit">
              {text.confirm}
            </button>
          </form>
        </section>
      ),
    }),
  );
}

export async function openByLink(c: ScreenContext, portal: Portal) {
  const visit = c.get('visit');
  const { signInPage: text } = visit.words;
  const session = await redeemLink(portal, (await readForm(c)).text('jeton') ?? '');
  if (session !== undefined) {
    keepSession(c, portal, session);
    return c.redirect(screenPaths.signIn, 303);
  }
  c.status(410);
  return c.html(
    drawPage({
      visit,
      title: text.usedTitle,
      isPlain: true,
      children: (
        <section class="panel narrow">
          <h1>{text.usedTitle}</h1>
          <p>{text.used}</p>
          <a class="button primary" href={screenPaths.signIn}>
            {text.again}
          </a>
        </section>
      ),
    }),
  );
}

export async function showCode(c: ScreenContext, portal: Portal, failure?: 'wrong' | 'locked') {
  const visit = c.get('visit');
  const { signInPage: text } = visit.words;
  const enrolment = await readEnrolment(portal, requireSignedIn(c).accountId);
  const title = enrolment ? text.enrolTitle : text.codeTitle;
  const picture = enrolment && Buffer.from(renderSVG(enrolment.uri, { border: 2 })).toString('base64');
  if (failure) c.status(failure === 'locked' ? 429 : 422);
  return c.html(
    drawPage({
      visit,
      title,
      isPlain: true,
      children: (
        <section class="panel narrow">
          <h1>{title}</h1>
          <p>{enrolment ? text.enrolText : text.codeText}</p>
          {enrolment ? (
            <>
              <img class="qr" src={`data:image/svg+xml;base64,${picture}`} alt={text.qr} width="200" height="200" />
              <p class="note">
                {text.enrolSecret} <code>{enrolment.secret.match(/.{1,4}/g)?.join(' ')}</code>
              </p>
            </>
          ) : null}
          {failure ? (
            <p class="alert" role="alert">
              {text[failure]}
            </p>
          ) : null}
          <form method="post" action={screenPaths.code}>
            <Field
              name="code"
              label={text.code}
              isRequired
              pattern="[0-9 ]{6,7}"
              maxLength={7}
              inputMode="numeric"
              autocomplete="one-time-code"
            />
            <button class="button primary" type="submit">
              {text.check}
            </button>
          </form>
        </section>
      ),
    }),
  );
}

export async function giveCode(c: ScreenContext, portal: Portal) {
  const { accountId } = requireSignedIn(c);
  const code = ((await readForm(c)).text('code') ?? '').replace(/\s/g, '');
  const answer = await checkCode(portal, accountId, code);
  if (answer !== 'right') return showCode(c, portal, answer);
  keepSession(c, portal, await raiseSession(portal, readSessionToken(c, portal) ?? '', accountId));
  return c.redirect(screenPaths.agency, 303);
}

export async function signOut(c: ScreenContext, portal: Portal) {
  const token = readSessionToken(c, portal);
  if (token !== undefined) await closeSession(portal, token);
  dropSession(c, portal);
  return c.redirect(screenPaths.home, 303);
}
