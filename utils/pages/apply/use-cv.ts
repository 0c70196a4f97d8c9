// A CV at the level chosen, made anew when the profile or the level changes.
import { useEffect, useState } from 'preact/hooks';
import { useStrings } from '@/components/strings';
import { type Cv, type CvLevel, makeCv } from './make-cv';
import type { OwnProfile } from './own-profile';

export interface CvOffered {
  /** Absent while it is being made. */
  cv?: Cv & { address: string };
  isFailed: boolean;
}

/** @param own undefined while none is wanted */
export function useCv(own: OwnProfile | undefined, level: CvLevel): CvOffered {
  const { language } = useStrings();
  const [offered, setOffered] = useState<CvOffered>({ isFailed: false });
  useEffect(() => {
    let isWanted = true;
    let address: string | undefined;
    setOffered({ isFailed: false });
    if (!own) return;
    makeCv(own, level, language).then(
      (cv) => {
        if (!isWanted) return;
        address = URL.createObjectURL(new Blob([cv.pdf.bytes], { type: 'application/pdf' }));
        setOffered({ cv: { ...cv, address }, isFailed: false });
      },
      (error: unknown) => {
        console.warn('A CV could not be made', error);
        if (isWanted) setOffered({ isFailed: true });
      },
    );
    return () => {
      isWanted = false;
      if (address !== undefined) URL.revokeObjectURL(address);
    };
  }, [own, level, language]);
  return offered;
}
