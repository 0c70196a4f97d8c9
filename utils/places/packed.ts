// Unpacks the sections of the gazetteer: numbers in base 36 between commas, read into typed arrays.

/** Added to the first number of each département, so that it cannot be taken for a step. */
const newDepartement = 1000;

/** From the steps between the numbers to département × 1000 + number. */
export function sumSteps(steps: Int32Array): Int32Array {
  let code = -1000;
  return steps.map((step) => {
    const isFirst = step >= newDepartement;
    code = isFirst ? (Math.floor(code / 1000) + 1) * 1000 + step - newDepartement : code + step;
    return code;
  });
}

export function readSections(text: string): Map<string, string> {
  const sections = new Map<string, string>();
  let start = text.startsWith('@@') ? 0 : -1;
  while (start >= 0) {
    const endOfName = text.indexOf('\n', start);
    const next = text.indexOf('\n@@', endOfName);
    sections.set(text.slice(start + 2, endOfName), text.slice(endOfName + 1, next < 0 ? text.length - 1 : next));
    start = next < 0 ? -1 : next + 1;
  }
  return sections;
}

export function linesOf(body: string): string[] {
  return body === '' ? [] : body.split('\n');
}

/** Numbers in base 36 between commas; an empty one is `missing`. */
export function readNumbers(body: string, count: number, missing = 0): Int32Array {
  const numbers = new Int32Array(count);
  let at = 0;
  for (let position = 0; position < count; position++) at = readNumber(body, at, numbers, position, missing);
  return numbers;
}

/** Reads one number at `at` and answers where the next begins; a call a number, for the engine compiles it soon. */
function readNumber(body: string, at: number, numbers: Int32Array, position: number, missing: number): number {
  let value = 0;
  let i = at;
  for (; i < body.length; i++) {
    const character = body.charCodeAt(i);
    if (character === comma) break;
    value = value * 36 + (character < 58 ? character - 48 : character - 87);
  }
  numbers[position] = i === at ? missing : value;
  return i + 1;
}

/** Where each of the lists between commas begins; one more entry for the end. */
export function startsOf(body: string, count: number): Int32Array {
  const starts = new Int32Array(count + 1);
  let at = 0;
  for (let i = 1; i <= count; i++) {
    const next = body.indexOf(',', at);
    at = next < 0 ? body.length + 1 : next + 1;
    starts[i] = at;
  }
  return starts;
}

const comma = 44;
