// Brings what applying takes only once a person asks for it: a side panel opens as light as before.
import { useEffect, useState } from 'preact/hooks';
import type { ApplyTo } from './apply-to';

type Props = Parameters<typeof ApplyTo>[0];

export function ApplyOnDemand(props: Props) {
  const [View, setView] = useState<typeof ApplyTo>();
  useEffect(() => {
    void import('./apply-to').then((part) => setView(() => part.ApplyTo));
  }, []);
  return View ? <View {...props} /> : null;
}
