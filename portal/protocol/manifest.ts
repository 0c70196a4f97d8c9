// What this portal says about itself at /.well-known/talent-portal.json.
import { type Manifest, manifestSchema } from '@/utils/portals/protocol/manifest';
import { limits, SPEC, wireLevels } from '@/utils/portals/protocol/vocabulary';
import type { Portal } from '../context';
import type { Notice } from './notice';

/** The paths of this portal, each under its origin. */
export const paths = {
  deposits: '/api/v1/deposits',
  testimonies: '/api/v1/testimonies',
  dossiers: '/api/v1/dossiers',
  openapi: '/api/v1/openapi.json',
  feed: '/feed.json',
  notice: '/confidentialite',
} as const;

/** @throws when the configuration makes no valid manifest */
export function makeManifest({ config, secrets }: Pick<Portal, 'config' | 'secrets'>, notice: Notice): Manifest {
  const at = (path: string) => `${config.origin}${path}`;
  const manifest: Manifest = {
    spec: SPEC,
    portal: { id: config.portal.id, name: config.portal.name, url: at('/'), languages: ['fr', 'en'] },
    operator: {
      name: config.operator.name,
      siren: config.operator.siren,
      contact: `mailto:${config.operator.contact}`,
      dpo: config.operator.dpo === undefined ? undefined : `mailto:${config.operator.dpo}`,
    },
    regions: [config.portal.region],
    methods: [
      {
        kind: 'api',
        endpoint: at(paths.deposits),
        openapi: at(paths.openapi),
        levels: [...wireLevels],
        attachments: { types: ['application/pdf'], maxBytes: limits.attachmentBytes, required: false },
        rate: { perMinute: config.rates.depositsPerMinute, perDay: config.rates.depositsPerDay },
        status: true,
        withdraw: true,
        auth: 'deposit-token',
      },
    ],
    privacy: {
      notice: at(paths.notice),
      noticeSha256: notice.sha256,
      noticeVersion: notice.version,
      retentionDays: config.retentionDays,
      recipients: 'recruteurs abonnés de la région',
      purposes: ['deposit', 'offer-to-recruiters', 'statistics'],
    },
    feed: { url: at(paths.feed), ed25519: secrets.feedKey },
  };
  return manifestSchema.parse(manifest);
}
