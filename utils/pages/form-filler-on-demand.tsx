// Brings what fills forms, and what it knows of telephone numbers, only once a person asks for it.
import { useEffect, useState } from 'preact/hooks';
import type { FormFiller } from './form-filler';

type Props = Parameters<typeof FormFiller>[0];

export function FormFillerOnDemand(props: Props) {
  const [View, setView] = useState<typeof FormFiller>();
  useEffect(() => {
    void import('./form-filler').then((part) => setView(() => part.FormFiller));
  }, []);
  return View ? <View {...props} /> : null;
}
