// An invented deposit, sealed as a person approved it.
import { createHash } from 'node:crypto';
import { type Deposit, depositSchema } from '@/utils/portals/protocol/deposit';
import type { Manifest } from '@/utils/portals/protocol/manifest';
import { canonicalJson, previewOf } from '@/utils/portals/protocol/preview';

/** @param id a UUID */
export function sampleDeposit(id: string, { portal, privacy }: Manifest): Deposit {
  const deposit: Deposit = {
    spec: '1.0',
    kind: 'application',
    id,
    createdAt: '2026-11-20T09:00:00Z',
    portal: portal.id,
    offer: { title: 'Soudeuse' },
    level: 'A2',
    profile: { title: 'Soudeur', occupations: [{ rome: 'H2913', label: 'Soudeur' }], skills: ['soudage TIG'] },
    consent: {
      notice: privacy.notice,
      noticeSha256: privacy.noticeSha256,
      noticeVersion: privacy.noticeVersion,
      purposes: ['deposit', 'offer-to-recruiters'],
      givenAt: '2026-11-20T08:59:00Z',
      locale: 'fr',
      expiresAt: '2027-11-01',
      shown: '0'.repeat(64),
    },
  };
  deposit.consent.shown = createHash('sha256')
    .update(canonicalJson(previewOf(deposit)))
    .digest('hex');
  return depositSchema.parse(deposit);
}
