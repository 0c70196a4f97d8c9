// One style sheet for all our shadow roots on a page, made once.
import overlayCss from '@/components/overlay/overlay.css?inline';
import tokensCss from '@/components/tokens.css?inline';

let sheet: CSSStyleSheet | undefined;

/** Constructed, never a file or a `<style>`: a strict page policy lets it pass and no page can fetch it. */
export function overlaySheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(`${tokensCss}\n${overlayCss}`);
  }
  return sheet;
}
