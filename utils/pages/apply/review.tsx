// What leaves, read before it does, and what went wrong; for a first deposit and for one that is put right.
import { PortalProblem } from '@/components/apply/failure';
import { ReviewDeposit } from '@/components/apply/review';
import { Notice } from '@/components/notice';
import type { PortalError } from '@/utils/portals/portal-error';
import type { Ready } from './apply';
import { hiddenNames, type OwnProfile } from './own-profile';
import type { Applying } from './use-applying';

export function Problem({ problem }: { problem: PortalError | string }) {
  return (
    <Notice tone="doubt" isAlert>
      {typeof problem === 'string' ? problem : <PortalProblem reason={problem.reason} refusal={problem.refusal} />}
    </Notice>
  );
}

interface Props {
  own: OwnProfile;
  /** Titles of the offers it goes with. */
  offers: readonly string[];
  ready: Ready;
  applying: Applying;
  /** Whose profile it is, where there are two. */
  person?: string;
  /** What the button says; to send, when absent. */
  sendWord?: string;
}

export function Review({ own, offers, ready, applying, person, sendWord }: Props) {
  const { prepared, manifest } = ready;
  const { privacy } = manifest;
  return (
    <ReviewDeposit
      portalName={manifest.portal.name}
      person={person}
      offers={offers}
      sheet={prepared.sheet}
      blocked={prepared.version.blocked.map(({ line }) => line)}
      isReady={prepared.version.isReady}
      isClean={prepared.isClean}
      operatorOnly={{ email: own.resume.basics.email, hideFrom: hiddenNames(own) }}
      notice={{ url: privacy.notice, version: privacy.noticeVersion, text: ready.noticeText }}
      purposes={privacy.purposes ?? ['deposit']}
      until={ready.until}
      pdfAddress={prepared.version.level === 'A2' ? ready.pdfAddress : undefined}
      sendWord={sendWord}
      isBusy={applying.isBusy}
      onTakeOut={applying.takeOut}
      onSend={applying.send}
      onClose={applying.close}
    />
  );
}
