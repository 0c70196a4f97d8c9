// What accounts leave behind and for how long: links and sessions until they end, who saw what for a year.
import type { Portal } from '../context';

const auditDays = 365;

export async function forgetAccounts({ db, now }: Pick<Portal, 'db' | 'now'>): Promise<void> {
  await db.deleteFrom('sign_in_links').where('expires_at', '<=', now()).execute();
  await db.deleteFrom('sessions').where('expires_at', '<=', now()).execute();
  const before = new Date(now().getTime() - auditDays * 86_400_000);
  await db.deleteFrom('audit_log').where('at', '<=', before).execute();
}
