// Zod as the extension's pages may run it: without trying `eval`, which their policy refuses and reports.
import { z } from 'zod';

z.config({ jitless: true });

export { z };
