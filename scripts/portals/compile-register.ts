// Reads and checks the register of regional portals as people write it.

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type RegisterRow, registerSchema } from '../../utils/portals/register-schema';

const file = new URL('../../data/portals/portals.yaml', import.meta.url);

/** The rows of data/portals/portals.yaml, in its order; throws with the row and field of what is not allowed. */
export function compileRegister(): RegisterRow[] {
  // The core schema keeps dates as the text they are.
  return registerSchema.parse(parse(readFileSync(file, 'utf8'), { schema: 'core' }));
}
