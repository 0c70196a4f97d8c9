// Which words are the number of a French département.
import { departmentCode } from '@/utils/portals/protocol/vocabulary';

export const isDepartment = (code: string) => departmentCode.safeParse(code).success;
