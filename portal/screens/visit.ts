// Each request to a screen: its language, who is signed in, what they may reach, and the headers that keep a page closed.
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { readSession, type SignedIn, sessionHours } from '../accounts/sessions';
import type { Role } from '../accounts/tables';
import type { Portal } from '../context';
import { clientAddress } from '../protocol/client-address';
import { refuseStatus } from '../protocol/problem';
import { spend } from '../protocol/rate-limit';
import { type Language, languages, type Words, words } from './words/words';

export const screenPaths = {
  home: '/',
  style: '/style.css',
  signIn: '/connexion',
  link: '/connexion/lien',
  code: '/connexion/code',
  signOut: '/deconnexion',
  recruiter: '/recruteur',
  searches: '/recruteur/recherches',
  requests: '/recruteur/demandes',
  dossiers: '/recruteur/dossiers',
  agency: '/agence',
  moderation: '/agence/moderation',
  agencyDossiers: '/agence/dossiers',
  recruiters: '/agence/recruteurs',
  feed: '/agence/actualites',
  audit: '/agence/journal',
} as const;

/** What a screen is drawn from besides its own data. */
export interface Visit {
  language: Language;
  words: Words;
  /** The path asked for, for the link to the other language. */
  path: string;
  signedIn?: SignedIn;
  portal: Portal;
}

export interface ScreenEnv {
  Variables: { visit: Visit };
}

export type ScreenContext = Context<ScreenEnv>;

const sessionCookie = 'portail_session';
const languageCookie = 'portail_langue';

/** Over HTTPS the cookie is bound to the host by its name (`__Host-`), so that no neighbour can set it. */
function cookieOptions({ config }: Portal) {
  const secure = config.origin.startsWith('https:');
  return {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax' as const,
    secure,
    prefix: secure ? ('host' as const) : undefined,
  };
}

export function readSessionToken(c: Context, portal: Portal): string | undefined {
  const { prefix } = cookieOptions(portal);
  return prefix ? getCookie(c, sessionCookie, prefix) : getCookie(c, sessionCookie);
}

export function keepSession(c: Context, portal: Portal, token: string): void {
  setCookie(c, sessionCookie, token, { ...cookieOptions(portal), maxAge: sessionHours * 3_600 });
}

export function dropSession(c: Context, portal: Portal): void {
  deleteCookie(c, sessionCookie, cookieOptions(portal));
}

const isLanguage = (value: string | undefined): value is Language => languages.some((known) => known === value);

/** The language asked for in the address, kept since, or preferred by the browser; French otherwise. */
function chooseLanguage(c: Context, portal: Portal): Language {
  const asked = c.req.query('langue');
  if (isLanguage(asked)) {
    setCookie(c, languageCookie, asked, { ...cookieOptions(portal), prefix: undefined, maxAge: 31_536_000 });
    return asked;
  }
  const kept = getCookie(c, languageCookie);
  if (isLanguage(kept)) return kept;
  const preferred = (c.req.header('accept-language') ?? '').split(',').map((range) => range.trim().slice(0, 2));
  return preferred.find(isLanguage) ?? 'fr';
}

const formBytesAtMost = 64 * 1024;

/** What holds for every screen, outermost first. */
export function screenMiddleware(portal: Portal): MiddlewareHandler<ScreenEnv>[] {
  const { config } = portal;
  const isOwn = (origin: string, c: Context) =>
    origin === config.origin || (URL.canParse(origin) && new URL(origin).host === c.req.header('host'));
  return [
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
      referrerPolicy: 'same-origin',
      xFrameOptions: 'DENY',
      permissionsPolicy: { camera: [], geolocation: [], microphone: [] },
    }),
    csrf({ origin: isOwn }),
    bodyLimit({
      maxSize: formBytesAtMost,
      onError: () => {
        throw refuseStatus(413);
      },
    }),
    async (c, next) => {
      c.header('Cache-Control', 'no-store');
      const token = readSessionToken(c, portal);
      const language = chooseLanguage(c, portal);
      const signedIn = token === undefined ? undefined : await readSession(portal, token);
      c.set('visit', { language, words: words[language], path: c.req.path, signedIn, portal });
      const { requestsPerMinute } = config.rates;
      const who = signedIn?.accountId ?? clientAddress(c, config);
      await spend(portal, who, [{ name: 'screens', count: requestsPerMinute, period: 60 }]);
      await next();
    },
  ];
}

/** Lets one role through: others are sent to sign in, to give their code, or told that the page is not theirs. */
export function allow(role: Role): MiddlewareHandler<ScreenEnv> {
  return async (c, next) => {
    const { signedIn } = c.get('visit');
    if (!signedIn) return c.redirect(screenPaths.signIn, 303);
    if (signedIn.role !== role) throw new HTTPException(403);
    if (role === 'agency' && !signedIn.hasSecondFactor) return c.redirect(screenPaths.code, 303);
    await next();
  };
}

/** Who is signed in, where `allow` has let them through. */
export function requireSignedIn(c: ScreenContext): SignedIn {
  const { signedIn } = c.get('visit');
  if (!signedIn) throw new HTTPException(403);
  return signedIn;
}
