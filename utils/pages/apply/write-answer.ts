// What a recruiter who asked for contact is told: the fields that were ticked, and nothing else.
import { sha256Of } from '@/utils/portals/hash';
import type { ContactAnswer, Revealable } from '@/utils/portals/protocol/status';

/** @param cv the file that goes with the answer, when the CV is among the fields */
export async function writeAnswer(
  answer: 'accept' | 'refuse',
  fields: readonly Revealable[],
  known: Readonly<Partial<Record<Revealable, string>>>,
  cv: { bytes: Uint8Array<ArrayBuffer> } | undefined,
): Promise<ContactAnswer> {
  if (answer === 'refuse' || fields.length === 0) return { answer };
  const texts = fields.filter((field) => field !== 'cv').map((field) => [field, known[field]]);
  const reveal: ContactAnswer['reveal'] = Object.fromEntries(texts);
  if (!cv) return { answer, reveal };
  const { bytes } = cv;
  const described = {
    part: 'cv',
    type: 'application/pdf',
    bytes: bytes.length,
    sha256: await sha256Of(bytes),
  } as const;
  return { answer, reveal: { ...reveal, cv: described } };
}
