// The frame of every screen: head, who is signed in and where they may go, the other language, who runs it.
/** @jsxImportSource hono/jsx */
import { html } from 'hono/html';
import type { Child, FC } from 'hono/jsx';
import { paths } from '../protocol/manifest';
import { screenPaths, type Visit } from './visit';
import { writeDay } from './words/words';

interface PageProps {
  visit: Visit;
  title: string;
  /** The rooms of the signed-in are hidden while something is still asked of them. */
  isPlain?: boolean;
  isWide?: boolean;
  children?: Child;
}

/** The hexagon with a needle that points away from its centre. */
export const Mark: FC = () => (
  <svg class="mark" viewBox="0 0 16 16" aria-hidden="true">
    <path class="mark-ground" d="M8 .8l6.4 3.6v7.2L8 15.2l-6.4-3.6V4.4z" />
    <path class="mark-needle" d="M5.9 11.8L8.9 8.7 11.2 3.9 7.1 7.3z" />
  </svg>
);

const rooms = {
  recruiter: [
    ['search', screenPaths.recruiter],
    ['searches', screenPaths.searches],
    ['requests', screenPaths.requests],
    ['dossiers', screenPaths.dossiers],
  ],
  agency: [
    ['overview', screenPaths.agency],
    ['moderation', screenPaths.moderation],
    ['dossiers', screenPaths.agencyDossiers],
    ['recruiters', screenPaths.recruiters],
    ['feed', screenPaths.feed],
    ['audit', screenPaths.audit],
  ],
} as const;

const Rooms: FC<{ visit: Visit }> = ({ visit: { words, signedIn, path } }) =>
  signedIn ? (
    <nav class="rooms" aria-label={words.nav.label}>
      {rooms[signedIn.role].map(([name, href]) => (
        <a href={href} aria-current={path === href ? 'page' : undefined}>
          {words.nav[name]}
        </a>
      ))}
    </nav>
  ) : null;

const Header: FC<{ visit: Visit; isPlain?: boolean }> = ({ visit, isPlain }) => {
  const { words, language, path, signedIn, portal } = visit;
  const other = language === 'fr' ? 'en' : 'fr';
  return (
    <header>
      {portal.config.isDemo ? <p class="demo">{words.demo}</p> : null}
      <div class="top">
        <a class="brand" href={screenPaths.home}>
          <Mark />
          <span>{portal.config.portal.name}</span>
        </a>
        {isPlain ? null : <Rooms visit={visit} />}
        <div class="aside">
          <a class="quiet" href={`${path}?langue=${other}`} lang={other} hreflang={other}>
            {words.otherLanguage}
          </a>
          {signedIn ? (
            <form method="post" action={screenPaths.signOut}>
              <button class="button" type="submit">
                {words.signOut}
              </button>
            </form>
          ) : path.startsWith(screenPaths.signIn) ? null : (
            <a class="button" href={screenPaths.signIn}>
              {words.signIn}
            </a>
          )}
        </div>
      </div>
    </header>
  );
};

const Footer: FC<{ visit: Visit }> = ({ visit: { words, language, signedIn, portal } }) => {
  const { operator } = portal.config;
  return (
    <footer class="foot">
      <span>{words.operatedBy(operator.name)}</span>
      <a href={paths.notice}>{words.notice}</a>
      <a href={`mailto:${operator.contact}`}>{words.contact}</a>
      {signedIn?.organisation ? (
        <span>
          {signedIn.organisation.name} · {words.subscription.until(writeDay(language, signedIn.organisation.endsOn))}
        </span>
      ) : null}
    </footer>
  );
};

/** A whole document. */
export function drawPage({ visit, title, isPlain, isWide, children }: PageProps) {
  const { words, language, portal } = visit;
  const body = (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · ${portal.config.portal.name}`}</title>
        <link rel="stylesheet" href={screenPaths.style} />
        <link
          rel="icon"
          href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath fill='%230b6272' d='M8 .8l6.4 3.6v7.2L8 15.2l-6.4-3.6V4.4z'/%3E%3Cpath fill='white' d='M5.9 11.8L8.9 8.7 11.2 3.9 7.1 7.3z'/%3E%3C/svg%3E"
        />
      </head>
      <body>
        <a class="skip" href="#contenu">
          {words.skip}
        </a>
        <Header visit={visit} isPlain={isPlain} />
        <main id="contenu" class={isWide ? 'wide' : undefined}>
          {children}
        </main>
        <Footer visit={visit} />
      </body>
    </html>
  );
  return html`<!doctype html>${body}`;
}
