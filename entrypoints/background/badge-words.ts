// What a badge says, in both languages: made where the offer is understood, so that no page carries the words.

import type { Language } from '@/utils/i18n/language';
import { overlayStrings } from '@/utils/i18n/overlay';
import type { BadgeWords, PostingView } from '@/utils/messaging/protocol';

/** Undefined when there is nothing sure enough to say of the place. */
export function badgeWords(view: Omit<PostingView, 'badge'>, language: Language): BadgeWords | undefined {
  const strings = overlayStrings(language);
  const pill = view.label ?? (view.kind === 'remote-fr' ? strings.remoteFrance : undefined);
  if (!pill) return undefined;
  const workplace = view.workplace && strings.workplace[view.workplace];
  const mark = view.mark && strings.mark[view.mark];
  const said = [pill, view.place, view.isWanted ? strings.mine : undefined, workplace, mark, view.chip?.title];
  return {
    pill,
    sentence: [...new Set(said.filter(Boolean))].join(' · '),
    workplace: view.workplace === 'on-site' ? undefined : workplace,
    mark,
    keep: mark && view.mark !== 'seen' ? strings.remove : strings.save,
    guide: view.region && strings.guideOf(pill),
  };
}
