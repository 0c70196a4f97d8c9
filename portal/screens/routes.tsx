// The screens' addresses and who may reach each: the public page, signing in, the recruiter's rooms, the agency's.
/** @jsxImportSource hono/jsx */
import { readFileSync } from 'node:fs';
import { Hono, type MiddlewareHandler } from 'hono';
import { isSubscribed } from '../accounts/sessions';
import type { Portal } from '../context';
import { refuseStatus } from '../protocol/problem';
import { stopAlertsPath } from '../search/alerts';
import { addItem, removeItem, showFeed } from './agency-feed';
import { decideDeposit, decideTestimony, downloadDepositCv, showModeration } from './agency-moderation';
import { showAudit, showOverview } from './agency-overview';
import {
  createOrganisation,
  createRecruiter,
  editOrganisation,
  showRecruiters,
  switchRecruiter,
} from './agency-recruiters';
import { showDossier, showDossiers } from './dossiers';
import { showFailure } from './failure';
import { drawPage } from './page';
import { showHome } from './public';
import { askContact, downloadCv, showProfile } from './recruiter-profile';
import { declareHire, downloadRevealedCv, showRequests, takeHireBack } from './recruiter-requests';
import { showSearch } from './recruiter-search';
import { changeSearch, keepSearch, showSearches, showStopAlerts, stopAlerts } from './recruiter-searches';
import { askForLink, giveCode, openByLink, showCode, showLink, showSignIn, signOut } from './sign-in';
import { allow, requireSignedIn, type ScreenContext, type ScreenEnv, screenMiddleware, screenPaths } from './visit';
import { writeDay } from './words/words';

const style = readFileSync(new URL('./style.css', import.meta.url), 'utf8');

/** Every address of a screen is one of these or below it. */
const roots = [
  screenPaths.home,
  screenPaths.signIn,
  `${screenPaths.signIn}/*`,
  screenPaths.signOut,
  stopAlertsPath,
  `${screenPaths.recruiter}/*`,
  `${screenPaths.agency}/*`,
];

export function screenRoutes(portal: Portal): Hono<ScreenEnv> {
  const app = new Hono<ScreenEnv>();
  type Handler = (c: ScreenContext, portal: Portal) => Response | Promise<Response>;
  const show = (path: string, handler: Handler) => app.get(path, (c) => handler(c, portal));
  const take = (path: string, handler: Handler) => app.post(path, (c) => handler(c, portal));
  app.onError((error, c) => showFailure(c, portal, error));

  app.get(screenPaths.style, (c) =>
    c.body(style, 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'public, max-age=300' }),
  );
  for (const root of roots) app.use(root, ...screenMiddleware(portal));
  // Whatever is added below these is closed to everybody else without its own saying so.
  app.use(`${screenPaths.recruiter}/*`, allow('recruiter'), subscribed(portal));
  app.use(`${screenPaths.agency}/*`, allow('agency'));
  app.use(screenPaths.code, async (c, next) => {
    const { signedIn } = c.get('visit');
    if (signedIn?.role !== 'agency') return c.redirect(screenPaths.signIn, 303);
    await next();
  });

  show(screenPaths.home, showHome);
  show(screenPaths.signIn, showSignIn);
  take(screenPaths.signIn, askForLink);
  show(screenPaths.link, showLink);
  take(screenPaths.link, openByLink);
  show(screenPaths.code, (c) => showCode(c, portal));
  take(screenPaths.code, giveCode);
  take(screenPaths.signOut, signOut);

  show(screenPaths.recruiter, showSearch);
  show(`${screenPaths.recruiter}/profils/:id`, showProfile);
  show(`${screenPaths.recruiter}/profils/:id/cv`, downloadCv);
  take(`${screenPaths.recruiter}/profils/:id/contact`, askContact);
  show(screenPaths.searches, showSearches);
  take(screenPaths.searches, keepSearch);
  take(`${screenPaths.searches}/:id`, changeSearch);
  show(stopAlertsPath, showStopAlerts);
  take(stopAlertsPath, stopAlerts);
  show(screenPaths.requests, showRequests);
  show(`${screenPaths.requests}/:id/cv`, downloadRevealedCv);
  take(`${screenPaths.requests}/:id/recrutement`, declareHire);
  take(`${screenPaths.requests}/:id/recrutement/retrait`, takeHireBack);

  for (const path of [screenPaths.dossiers, screenPaths.agencyDossiers]) {
    show(path, showDossiers);
    show(`${path}/:id`, showDossier);
  }

  show(screenPaths.agency, showOverview);
  show(screenPaths.moderation, showModeration);
  show(`${screenPaths.moderation}/depots/:id/cv`, downloadDepositCv);
  take(`${screenPaths.moderation}/depots/:id`, decideDeposit);
  take(`${screenPaths.moderation}/temoignages/:id`, decideTestimony);
  show(screenPaths.recruiters, showRecruiters);
  take(screenPaths.recruiters, createOrganisation);
  take(`${screenPaths.recruiters}/comptes/:id`, switchRecruiter);
  take(`${screenPaths.recruiters}/:id`, editOrganisation);
  take(`${screenPaths.recruiters}/:id/comptes`, createRecruiter);
  show(screenPaths.feed, showFeed);
  take(screenPaths.feed, addItem);
  take(`${screenPaths.feed}/retrait`, removeItem);
  show(screenPaths.audit, showAudit);

  // Below the rooms nothing else is an address, and says so as a page.
  for (const root of roots.filter((path) => path.endsWith('/*'))) {
    app.all(root, () => {
      throw refuseStatus(404);
    });
  }
  return app;
}

/** Outside its dates a subscription opens nothing but the page that says so. */
function subscribed(portal: Portal): MiddlewareHandler<ScreenEnv> {
  return async (c, next) => {
    const signedIn = requireSignedIn(c);
    if (isSubscribed(signedIn, portal.now())) return next();
    const visit = c.get('visit');
    const { subscription: text } = visit.words;
    const { startsOn = '', endsOn = '' } = signedIn.organisation ?? {};
    c.status(403);
    return c.html(
      drawPage({
        visit,
        title: text.title,
        isPlain: true,
        children: (
          <section class="panel narrow">
            <h1>{text.title}</h1>
            <p>{text.text(writeDay(visit.language, startsOn), writeDay(visit.language, endsOn))}</p>
            <a class="button primary" href={`mailto:${portal.config.operator.contact}`}>
              {visit.words.contact}
            </a>
          </section>
        ),
      }),
    );
  };
}
