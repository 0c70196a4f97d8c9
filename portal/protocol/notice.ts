// The notice people agree to: its exact bytes, version and hash, kept for as long as somebody's consent names it.
import { createHash } from 'node:crypto';
import type { Config } from '../config';
import type { Portal } from '../context';

export interface Notice {
  version: string;
  sha256: string;
  body: string;
}

/**
 * Publishes the notice of this configuration: the one in force if it says the same, else a new version of today.
 * @returns the notice in force
 */
export async function publishNotice({ db, config, now }: Pick<Portal, 'db' | 'config' | 'now'>): Promise<Notice> {
  const body = writeNotice(config);
  const sha256 = createHash('sha256').update(body).digest('hex');
  return db.transaction().execute(async (tx) => {
    const current = await tx
      .selectFrom('notices')
      .selectAll()
      .orderBy('published_at', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (current?.sha256 === sha256) return current;
    const today = now().toISOString().slice(0, 10);
    const { count } = await tx
      .selectFrom('notices')
      .where('version', 'like', `${today}%`)
      .select((select) => select.fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow();
    const version = count === '0' ? today : `${today}.${Number(count) + 1}`;
    const notice = { version, sha256, body, published_at: now() };
    await tx
      .insertInto('notices')
      .values(notice)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return notice;
  });
}

/** The notice in force, which another process may have published. */
export async function readNotice({ db }: Pick<Portal, 'db'>): Promise<Notice> {
  return db.selectFrom('notices').selectAll().orderBy('published_at', 'desc').limit(1).executeTakeFirstOrThrow();
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);

/** The screens' colours, in the page itself: its bytes are what people agree to, and no other file changes them. */
const style = [
  ':root{color-scheme:light dark;--ground:#eff1ee;--surface:#fff;--line:#d9ddd8;--ink:#16211c;--sea:#0b6272}',
  '@media(prefers-color-scheme:dark){:root{--ground:#0e1213;--surface:#14191a;--line:#313a3b;--ink:#eef2f0;--sea:#6cc6d6}}',
  'body{margin:0;padding:2rem 1rem;background:var(--ground);color:var(--ink);font:1.0625rem/1.6 ui-sans-serif,system-ui,sans-serif;overflow-wrap:anywhere}',
  'main{max-width:42rem;margin:0 auto;padding:1rem 2rem;background:var(--surface);border:1px solid var(--line);border-radius:12px}',
  'h1,h2{line-height:1.2;text-wrap:balance}h2{margin-top:2rem;font-size:1.25rem}',
  'hr{margin:2.5rem 0;border:0;border-top:1px solid var(--line)}a{color:var(--sea)}',
  '@media(max-width:30rem){body{padding:0}main{padding:1rem;border:0;border-radius:0}}',
].join('');

/** The notice's page, a function of the configuration alone: a date in it would make a new version each day. */
function writeNotice({ operator, portal, retentionDays }: Config): string {
  const name = escapeHtml(operator.name);
  const contact = escapeHtml(operator.dpo ?? operator.contact);
  const title = escapeHtml(portal.name);
  const number = operator.siren === undefined ? '' : ` (SIREN ${operator.siren})`;
  return `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} : vos données</title>
<style>${style}</style>
<main>
<p><a href="/">${title}</a></p>
<h1>${title} : vos données</h1>
<p>Responsable : ${name}${number}. Pour toute question ou pour exercer vos droits : <a href="mailto:${contact}">${contact}</a>.</p>
<h2>Ce qui est conservé</h2>
<p>Votre profil discret, tel que vous l’avez vu avant de l’envoyer, votre CV discret si vous en avez joint un, vos coordonnées si vous les avez données, les organisations à qui le profil ne doit pas apparaître, vos accords et vos réponses. Un profil discret reste une donnée personnelle : un parcours peut suffire à reconnaître quelqu’un.</p>
<h2>Pourquoi, et pour qui</h2>
<ul>
<li>Votre dépôt : ${name} reçoit le profil et le vérifie.</li>
<li>Avec votre accord, le présenter aux recruteurs abonnés de la région. Ils ne voient ni vos coordonnées ni les organisations à éviter. Vous seul décidez, champ par champ, de ce que vous révélez.</li>
<li>Avec votre accord, des statistiques qui ne distinguent personne.</li>
</ul>
<h2>Combien de temps</h2>
<p>Jusqu’à la date que vous choisissez, ${retentionDays} jours au plus. Un message vous prévient avant la fin, si vous avez laissé une adresse. Ensuite, tout est effacé.</p>
<h2>Vos droits</h2>
<p>Consulter, corriger, exporter, retirer votre accord, effacer : depuis l’extension, à tout moment, avec un reçu. Vous pouvez aussi saisir la <a href="https://www.cnil.fr/fr/plaintes">CNIL</a>.</p>
<hr>
<div lang="en">
<h2>${title}: your data</h2>
<p>Controller: ${name}${number}. Questions and rights: <a href="mailto:${contact}">${contact}</a>.</p>
<p>What is kept: your discreet profile as you saw it before sending, the discreet CV if you attached one, your contact details if you gave them, the organisations it must not appear to, what you agreed to and what you answered. A discreet profile is still personal data: a career can be enough to recognise someone.</p>
<p>Why: to receive and check your deposit; if you agree, to show it to the region’s subscribed recruiters, who see neither your contact details nor the organisations to avoid, until you reveal something yourself, field by field; if you agree, statistics that single out nobody.</p>
<p>How long: until the date you choose, ${retentionDays} days at most. You are warned before the end if you left an address; then everything is erased.</p>
<p>You may read, correct, export, withdraw and erase at any time from the extension, with a receipt, and complain to the <a href="https://www.cnil.fr/en">CNIL</a>.</p>
</div>
</main>
</html>
`;
}
