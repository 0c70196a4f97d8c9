// Brings what applying takes only once a person asks for it: a side panel opens as light as before.
import { useEffect, useState } from 'preact/hooks';
import type { ApplyToKept } from './apply-to-kept';

type Props = Parameters<typeof ApplyToKept>[0];

export function ApplyOnDemand(props: Props) {
  const [View, setView] = useState<typeof ApplyToKept>();
  useEffect(() => {
    void import('./apply-to-kept').then((part) => setView(() => part.ApplyToKept));
  }, []);
  return View ? <View {...props} /> : null;
}
