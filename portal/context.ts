// What every part of the portal is handed: the database, the configuration, the clock and the ways out.
import type { Vault } from './accounts/vault';
import type { Config } from './config';
import type { Secrets } from './db/secrets';
import type { Database } from './db/tables';

export interface Mail {
  to: string;
  subject: string;
  text: string;
}

export interface Portal {
  db: Database;
  config: Config;
  secrets: Secrets;
  vault: Vault;
  /** The only clock: tests move it. */
  now: () => Date;
  /** Delivers now, and throws when it could not; parts of the portal queue mail instead (jobs/mail.ts). */
  deliver: (mail: Mail) => Promise<void>;
  /** One line for the operator. It is given no identifier, no address and no text of anybody. */
  log: (line: Record<string, string | number>) => void;
}
