// A board's older page inside a newer one's frame is read as the one page a person sees.
import { describe, expect, it } from 'vitest';
import { linkedin } from '@/utils/boards/linkedin';
import { readPagePostings, readShownDetail, shownDocuments } from '@/utils/boards/read';
import { findFixtures, openPage } from './fixtures';

function fixture(wanted: string) {
  const found = findFixtures().find(({ name }) => name === wanted);
  if (!found) throw new Error(`no fixture ${wanted}`);
  return found;
}

const list = fixture('linkedin/ember-2026--list--rows-and-pane');
const detail = fixture('linkedin/ember-2026--detail--page-with-similar-jobs');

/** A new-layout page with nothing of its own but the frame. */
function frameOf(html: string, url: URL, hook = 'data-testid="interop-iframe"'): Document {
  const doc = openPage(`<main><iframe ${hook} src="about:blank"></iframe></main>`, url);
  doc.querySelector('iframe')?.contentDocument?.write(html);
  return doc;
}

describe('LinkedIn’s interop frame', () => {
  it.each([list, detail])('is read as the page itself: $name', ({ html, url }) => {
    const inner = openPage(html, url);
    expect(readPagePostings(linkedin, frameOf(html, url), url)).toEqual(readPagePostings(linkedin, inner, url));
    expect(readShownDetail(linkedin, frameOf(html, url), url)).toEqual(readShownDetail(linkedin, inner, url));
  });

  it('is the only frame read', () => {
    const { html, url } = detail;
    expect(readPagePostings(linkedin, frameOf(html, url, 'data-testid="ad"'), url)).toEqual([]);
  });

  it('may be of another origin, or not there yet', () => {
    const doc = frameOf('', list.url);
    expect(shownDocuments(linkedin, doc)).toHaveLength(2);
    const frame = doc.querySelector('iframe') as HTMLIFrameElement;
    const closed = Object.create(Object.getPrototypeOf(frame), { contentDocument: { get: () => null } });
    Object.setPrototypeOf(frame, closed);
    expect(shownDocuments(linkedin, doc)).toEqual([doc]);
    expect(readPagePostings(linkedin, doc, list.url)).toEqual([]);
  });
});
