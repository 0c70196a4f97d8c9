// What a screen shows when it cannot show what was asked: what happened, what is safe, what to do.
/** @jsxImportSource hono/jsx */
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Portal } from '../context';
import { ProblemError } from '../protocol/problem';
import { drawPage } from './page';
import { type ScreenContext, screenPaths, type Visit } from './visit';
import { words } from './words/words';

/** Before the visit was read, when a limit refused it, the page is in French and knows nobody. */
function visitOf(c: ScreenContext, portal: Portal): Visit {
  return c.get('visit') ?? { language: 'fr', words: words.fr, path: screenPaths.home, portal };
}

export function showFailure(c: ScreenContext, portal: Portal, error: Error) {
  const visit = visitOf(c, portal);
  const text = visit.words.errors;
  const status = error instanceof HTTPException || error instanceof ProblemError ? error.status : 500;
  if (status === 500) {
    // The class and the database's code, not the message: it may quote what somebody sent.
    portal.log({ event: 'failed', error: error.name, code: String((error as { code?: unknown }).code ?? '') });
  }
  const problem = error instanceof ProblemError ? error : undefined;
  const { retryAfter, errors = [], detail } = problem?.details ?? {};
  const seconds = Math.max(1, Math.ceil(retryAfter ?? 60));
  if (status === 429) c.header('Retry-After', String(seconds));
  const [title, explanation] =
    status === 404 || status === 410
      ? [text.notFoundTitle, detail ?? text.notFound]
      : status === 403
        ? [text.forbiddenTitle, text.forbidden]
        : status === 429
          ? [text.quotaTitle, text.quota(String(seconds))]
          : status < 500
            ? [text.invalidTitle, text.invalid]
            : [text.failedTitle, text.failed];
  c.status(status as ContentfulStatusCode);
  return c.html(
    drawPage({
      visit,
      title,
      children: (
        <section class="panel narrow">
          <h1>{title}</h1>
          <p>{explanation}</p>
          {errors.length > 0 ? (
            <ul>
              {errors.map(({ pointer }) => (
                <li>
                  <code>{pointer.replace(/^#\//, '')}</code>
                </li>
              ))}
            </ul>
          ) : null}
          <a class="button" href={screenPaths.home}>
            {visit.words.home}
          </a>
        </section>
      ),
    }),
  );
}
