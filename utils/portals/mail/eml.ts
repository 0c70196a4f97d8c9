// Writes a message as an .eml file (RFC 5322, MIME): a draft that the person's own mail program opens, and that they send.

export interface MailDraft {
  /** Absent: the person fills it in in their mail program. */
  to?: string;
  subject: string;
  text: string;
  attachment: { fileName: string; type: string; bytes: Uint8Array<ArrayBuffer> };
}

const end = '\r\n';

/** Of UTF-8 in an encoded word: a line that holds one has at most 76 characters (RFC 2047), the header's name included. */
const bytesInWord = 39;

/** A plain address of ASCII letters: nothing that could end a header and begin another. */
export function isMailAddress(text: string): boolean {
  return text.length <= 254 && /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/i.test(text);
}

/** The file's text, ASCII throughout. @throws RangeError for an address that is none */
export function writeEml({ to, subject, text, attachment }: MailDraft): string {
  if (to !== undefined && !isMailAddress(to)) throw new RangeError('Not a mail address');
  const boundary = `part-${crypto.randomUUID()}`;
  const name = attachment.fileName.replace(/[^\w.-]/g, '_');
  const lines = [
    // Opens as a draft to finish rather than as a message received, where the program knows of it.
    'X-Unsent: 1',
    ...(to === undefined ? [] : [`To: ${to}`]),
    `Subject: ${encodeWords(subject)}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed;${end} boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...inRows(toBase64(new TextEncoder().encode(text.replace(/\r?\n/g, end)))),
    `--${boundary}`,
    `Content-Type: ${attachment.type}; name="${name}"`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment; filename="${name}"`,
    '',
    ...inRows(toBase64(attachment.bytes)),
    `--${boundary}--`,
    '',
  ];
  return lines.join(end);
}

/** One header's text in encoded words, folded between them; no character is cut in two. */
function encodeWords(text: string): string {
  const encoder = new TextEncoder();
  const words: string[] = [''];
  for (const letter of text.replace(/\p{Cc}+/gu, ' ')) {
    const last = words.at(-1) ?? '';
    if (encoder.encode(last + letter).length <= bytesInWord) words[words.length - 1] = last + letter;
    else words.push(letter);
  }
  return words.map((word) => `=?utf-8?B?${toBase64(encoder.encode(word))}?=`).join(`${end} `);
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** Rows of 76 characters, the most that a line of base64 may have. */
function inRows(text: string): string[] {
  return text.match(/.{1,76}/g) ?? [''];
}
