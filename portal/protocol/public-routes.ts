// What anybody may read: the manifest, the notice, the feed, the API's description, the problems' meanings, health.
import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { sql } from 'kysely';
import { problemTypes } from '@/utils/portals/protocol/problem';
import { headers, manifestPath } from '@/utils/portals/protocol/vocabulary';
import type { Portal } from '../context';
import { signFeed } from './feed';
import { makeManifest, paths } from './manifest';
import { readNotice } from './notice';
import { describeApi } from './openapi';
import { refuseStatus } from './problem';

/** The page with its own style and no other: the policy names it by its hash, whichever version it is of. */
function showNotice(c: Context, body: string): Response | Promise<Response> {
  const style = body.match(/<style>(.*?)<\/style>/s)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  c.header(
    'Content-Security-Policy',
    `default-src 'none'; style-src 'sha256-${hash}'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'`,
  );
  return c.html(body);
}

export function publicRoutes(portal: Portal): Hono {
  const app = new Hono();

  app.get(manifestPath, async (c) => {
    c.header('Cache-Control', 'public, max-age=300');
    return c.json(makeManifest(portal, await readNotice(portal)));
  });

  app.get(paths.notice, async (c) => showNotice(c, (await readNotice(portal)).body));

  // The exact bytes a consent names, for as long as somebody may hold it against us.
  app.get(`${paths.notice}/:version`, async (c) => {
    const { version } = c.req.param();
    const notice = /^[\w.-]{1,20}$/.test(version)
      ? await portal.db.selectFrom('notices').where('version', '=', version).select('body').executeTakeFirst()
      : undefined;
    if (!notice) throw refuseStatus(404);
    return showNotice(c, notice.body);
  });

  app.get(paths.feed, async (c) => {
    const feed = await signFeed(portal);
    c.header(headers.contentDigest, feed.digest);
    c.header(headers.feedSignature, feed.signature);
    c.header('Cache-Control', 'public, max-age=300');
    c.header('Content-Type', 'application/json');
    return c.body(feed.body);
  });

  app.get(paths.openapi, (c) => c.json(describeApi(portal.config)));

  app.get('/problems/:type', (c) => {
    const { type } = c.req.param();
    if (!Object.hasOwn(problemTypes, type)) throw refuseStatus(404);
    const statuses = problemTypes[type as keyof typeof problemTypes].join(', ');
    return c.text(`${type} (${statuses})\n`);
  });

  app.get('/health', async (c) => {
    await sql`select 1`.execute(portal.db);
    return c.json({ ok: true });
  });

  return app;
}
