// What the operator decides, read once from the environment, with a default for each.
import { z } from 'zod';
import { retentionDaysAtMost, siren } from '@/utils/portals/protocol/vocabulary';

const flag = z.enum(['0', '1', 'false', 'true']).transform((value) => value === '1' || value === 'true');

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8790),
  HOST: z.string().default('127.0.0.1'),
  /** The folder of the embedded database; `memory` keeps nothing. */
  PORTAL_DATA: z.string().min(1).default('portal-data'),
  /** A PostgreSQL to use instead of the embedded one. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  /** Connections of this process to PostgreSQL. */
  PORTAL_POOL: z.coerce.number().int().min(1).max(200).default(10),
  /** Seals the second factors' secrets; without it a file in PORTAL_DATA does. */
  PORTAL_SECRET: z.string().min(32).max(200).optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//)
    .optional(),
  PORTAL_MAIL_FROM: z.string().default('portail@localhost'),
  /** The address people reach it at, when a proxy stands in front. */
  PORTAL_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  /** Whether the last address of X-Forwarded-For is the client's: only behind a proxy that writes it. */
  PORTAL_TRUST_PROXY: flag.default(false),
  PORTAL_ID: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{2,40}$/)
    .default('fr-occ-exemple'),
  PORTAL_NAME: z.string().min(1).max(120).default('Portail régional d’exemple'),
  PORTAL_REGION: z
    .string()
    .regex(/^FR-[A-Z0-9]{2,3}$/)
    .default('FR-OCC'),
  PORTAL_OPERATOR: z.string().min(1).max(200).default('Association d’exemple'),
  PORTAL_OPERATOR_SIREN: siren.optional(),
  PORTAL_CONTACT: z.email().default('contact@portail.example'),
  PORTAL_DPO: z.email().optional(),
  PORTAL_RETENTION_DAYS: z.coerce.number().int().min(1).max(retentionDaysAtMost).default(retentionDaysAtMost),
  /** `manual`: somebody of the agency looks at each deposit that passed the checks, before recruiters do. */
  PORTAL_MODERATION: z.enum(['automatic', 'manual']).default('automatic'),
  /** 1 while the portal takes no deposit; everything already held stays within reach of its owner. */
  PORTAL_CLOSED: flag.default(false),
});

export interface Config {
  port: number;
  host: string;
  data: string;
  databaseUrl?: string;
  pool: number;
  secret?: string;
  smtpUrl?: string;
  mailFrom: string;
  /** Without a trailing slash. Empty until the port is known, when the environment does not say it. */
  origin: string;
  trustProxy: boolean;
  portal: { id: string; name: string; region: string };
  operator: { name: string; siren?: string; contact: string; dpo?: string };
  retentionDays: number;
  moderation: 'automatic' | 'manual';
  isClosed: boolean;
  /** The rates at which one address may ask; the benchmark and tests that are about something else raise them. */
  rates: { depositsPerMinute: number; depositsPerDay: number; requestsPerMinute: number; searchFactor: number };
  /** Whether the people and offers in it are invented. */
  isDemo: boolean;
}

/**
 * The configuration of this process.
 * @throws with each variable that is wrong
 */
export function readConfig(variables: Record<string, string | undefined>): Config {
  const present = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environment.safeParse(present);
  if (!parsed.success) throw new Error(`The portal cannot start:\n${z.prettifyError(parsed.error)}`);
  const env = parsed.data;
  return {
    port: env.PORT,
    host: env.HOST,
    data: env.PORTAL_DATA,
    databaseUrl: env.DATABASE_URL,
    pool: env.PORTAL_POOL,
    secret: env.PORTAL_SECRET,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.PORTAL_MAIL_FROM,
    origin: env.PORTAL_ORIGIN === undefined ? '' : new URL(env.PORTAL_ORIGIN).origin,
    trustProxy: env.PORTAL_TRUST_PROXY,
    portal: { id: env.PORTAL_ID, name: env.PORTAL_NAME, region: env.PORTAL_REGION },
    operator: {
      name: env.PORTAL_OPERATOR,
      siren: env.PORTAL_OPERATOR_SIREN,
      contact: env.PORTAL_CONTACT,
      dpo: env.PORTAL_DPO,
    },
    retentionDays: env.PORTAL_RETENTION_DAYS,
    moderation: env.PORTAL_MODERATION,
    isClosed: env.PORTAL_CLOSED,
    rates: { depositsPerMinute: 10, depositsPerDay: 100, requestsPerMinute: 120, searchFactor: 1 },
    isDemo: false,
  };
}
