// The style sheet of our badges' shadow roots on a page, made once.
import overlayCss from '@/components/overlay/overlay.css?inline';
import tokensCss from '@/components/tokens-shared.css?inline';
import { hostRules } from '@/utils/page/shadow';

let sheet: CSSStyleSheet | undefined;

export function overlaySheet(): CSSStyleSheet {
  sheet ??= makeSheet();
  return sheet;
}

/** Constructed, never a file or a `<style>`: a strict page policy lets it pass and no page can fetch it. */
export function makeSheet(more = ''): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync([hostRules, tokensCss, overlayCss, more].join('\n'));
  return made;
}
