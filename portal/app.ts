// Puts the routes together with what holds for all of them: limits, headers, problems, one line of log each.
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { routePath } from 'hono/route';
import { secureHeaders } from 'hono/secure-headers';
import { limits } from '@/utils/portals/protocol/vocabulary';
import type { Portal } from './context';
import { clientAddress } from './protocol/client-address';
import { depositRoutes } from './protocol/deposit-routes';
import { paths } from './protocol/manifest';
import { answerProblem, ProblemError, refuse, refuseStatus } from './protocol/problem';
import { publicRoutes } from './protocol/public-routes';
import { spend } from './protocol/rate-limit';
import { submissionRoutes } from './protocol/submission-routes';
import { showFailure } from './screens/failure';
import { screenRoutes } from './screens/routes';
import type { ScreenEnv } from './screens/visit';

/** Two files, the JSON, and what multipart adds around them. */
const bodyAtMost = 2 * limits.attachmentBytes + limits.depositBytes + 16 * 1024;

/** The portal as one function from request to answer. */
export function createApp(portal: Portal): Hono<ScreenEnv> {
  const app = new Hono<ScreenEnv>();
  const { config, log } = portal;

  app.use(async (c, next) => {
    const started = performance.now();
    await next();
    // The route's pattern and not the address, which holds an id.
    log({
      method: c.req.method,
      route: routePath(c, -1),
      status: c.res.status,
      ms: Math.round(performance.now() - started),
    });
  });
  // Before the rest: pages for people have headers, limits and failures of their own.
  app.route('/', screenRoutes(portal));
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
      referrerPolicy: 'no-referrer',
      xFrameOptions: 'DENY',
      // The notice has a policy of its own.
      overwrite: false,
    }),
  );
  app.use('/api/*', async (c, next) => {
    c.header('Cache-Control', 'no-store');
    const { requestsPerMinute } = config.rates;
    await spend(portal, clientAddress(c, config), [{ name: 'requests', count: requestsPerMinute, period: 60 }]);
    await next();
  });
  app.use(
    bodyLimit({
      maxSize: bodyAtMost,
      onError: () => {
        throw refuse('too-large');
      },
    }),
  );

  app.route('/', publicRoutes(portal));
  app.route(paths.deposits, depositRoutes(portal));
  app.route(paths.testimonies, submissionRoutes(portal, 'testimony'));
  app.route(paths.dossiers, submissionRoutes(portal, 'dossier'));

  app.notFound((c) =>
    isForPeople(c) ? showFailure(c, portal, refuseStatus(404)) : answerProblem(c, config.origin, refuseStatus(404)),
  );
  app.onError((error, c) => answerError(portal, error, c));
  return app;
}

/** A browser's own request, for an address that is no part of the protocol. */
function isForPeople({ req }: Context): boolean {
  return !req.path.startsWith('/api/') && (req.header('accept') ?? '').includes('text/html');
}

function answerError({ config, log }: Portal, error: Error, c: Context): Response {
  if (error instanceof ProblemError) return answerProblem(c, config.origin, error);
  // The class and the database's code, not the message: it may quote what somebody sent.
  log({ event: 'failed', error: error.name, code: String((error as { code?: unknown }).code ?? '') });
  return answerProblem(c, config.origin, refuseStatus(500));
}
