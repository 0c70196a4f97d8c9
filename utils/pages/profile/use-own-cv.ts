// The person's own CV file, followed live: in the clear, or opened by this page where it is locked.
import { useEffect, useState } from 'preact/hooks';
import { type OpenCvFile, readCvFile } from '@/utils/profile/cv-file';
import type { CvFileRow } from '@/utils/profile/row';
import { useLive } from '../use-live';
import { useOpenedFile } from './opened';

export interface OwnCv {
  row: CvFileRow;
  /** Absent while it is locked. */
  file?: OpenCvFile & { address: string };
}

/** Undefined until read; null where no file is kept. */
export function useOwnCv(profile: string | undefined): OwnCv | null | undefined {
  const { value } = useLive(
    async () => ({ row: profile === undefined ? undefined : await readCvFile(profile) }),
    [profile],
  );
  const opened = useOpenedFile(profile);
  const [address, setAddress] = useState<string>();
  const row = value?.row;
  const bytes = row?.bytes ?? (opened?.addedAt === row?.addedAt ? opened?.bytes : undefined);
  const type = row?.type;
  useEffect(() => {
    if (!bytes) return setAddress(undefined);
    const made = URL.createObjectURL(new Blob([bytes], { type }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes, type]);
  if (value === undefined) return undefined;
  if (!row) return null;
  return bytes && address ? { row, file: { fileName: row.fileName, type: row.type, bytes, address } } : { row };
}
