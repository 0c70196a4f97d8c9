// Reads and checks the register of regional portals as people write it.

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type RegisterRow, registerSchema } from '../../utils/portals/register-schema';
import { typeset } from '../guides/typeset';

const file = new URL('../../data/portals/portals.yaml', import.meta.url);

/** The rows of data/portals/portals.yaml, in its order; throws with the row and field of what is not allowed. */
export function compileRegister(): RegisterRow[] {
  // The core schema keeps dates as the text they are.
  const rows = registerSchema.parse(parse(readFileSync(file, 'utf8'), { schema: 'core' }));
  return rows.map((row) =>
    row.note === null ? row : { ...row, note: { fr: typeset(row.note.fr, 'fr'), en: typeset(row.note.en, 'en') } },
  );
}
