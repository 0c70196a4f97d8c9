// The .eml file says what was written, whatever was written, when a mail program's parser reads it.
import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { isMailAddress, type MailDraft, writeEml } from '@/utils/portals/mail/eml';

const attachment = {
  fileName: 'profil-7F3K2Q.pdf',
  type: 'application/pdf',
  bytes: new Uint8Array([37, 80, 68, 70, 0, 255]),
};
const draft = (some: Partial<MailDraft>): MailDraft => ({ subject: 'Soudeuse', text: 'Bonjour', attachment, ...some });

describe('a draft', () => {
  it('comes back whole: address, subject, text and file', async () => {
    const text = 'Madame, Monsieur,\n\nVotre offre « Soudeuse à Lorient » m’intéresse.\n';
    const subject =
      'Candidature : soudeuse navale TIG/MIG à l’atelier de Lorient, réf. 2026-114 — disponible dès janvier 🚢';
    const said = await PostalMime.parse(writeEml(draft({ to: 'rh@chantier.example', subject, text })));
    expect(said.to).toEqual([{ address: 'rh@chantier.example', name: '' }]);
    expect(said.subject).toBe(subject);
    expect(said.text?.replaceAll('\r\n', '\n').trimEnd()).toBe(text.trimEnd());
    expect(said.attachments).toHaveLength(1);
    const [file] = said.attachments;
    expect(file).toMatchObject({
      filename: 'profil-7F3K2Q.pdf',
      mimeType: 'application/pdf',
      disposition: 'attachment',
    });
    expect(new Uint8Array(file?.content as ArrayBuffer)).toEqual(attachment.bytes);
  });

  it('names nobody but whom it was given: no sender, no date, no program', async () => {
    const said = await PostalMime.parse(writeEml(draft({})));
    const names = said.headers.map(({ key }) => key);
    expect(names).toEqual(['x-unsent', 'subject', 'mime-version', 'content-type']);
  });

  it('keeps to what a line may hold, whatever is written, and no text becomes a header', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.string({ maxLength: 2_000 }),
        async (subject, text) => {
          const raw = writeEml(draft({ subject: `x${subject}\r\nBcc: someone@else.example`, text }));
          expect(raw).toMatch(/^[\x20-\x7e\r\n]*$/);
          for (const line of raw.split('\r\n')) expect(line.length).toBeLessThanOrEqual(76);
          const said = await PostalMime.parse(raw);
          expect(said.bcc).toBeUndefined();
          expect(said.attachments).toHaveLength(1);
        },
      ),
      { numRuns: 100 },
    );
  });
});

it.each([
  ['rh@chantier.example', true],
  ['prenom.nom+offre@sous.domaine.example', true],
  ['rh@chantier.example\r\nBcc: x@y.example', false],
  ['Recrutement <rh@chantier.example>', false],
  ['rh@', false],
  ['rh@chantier.example, autre@chantier.example', false],
  ['', false],
])('%j is an address: %s', (text, isOne) => {
  expect(isMailAddress(text)).toBe(isOne);
  if (!isOne) expect(() => writeEml(draft({ to: text }))).toThrow(RangeError);
});
