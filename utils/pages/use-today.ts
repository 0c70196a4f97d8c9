// The day it is, also in a page left open over midnight.
import { useEffect, useState } from 'preact/hooks';
import { type Day, dayAt } from '@/utils/plan/days';

/** How often the clock is looked at, in ms; and always when the page comes back in sight. */
const every = 600_000;

export function useToday(): Day {
  const [today, setToday] = useState(() => dayAt(new Date()));
  useEffect(() => {
    const look = () => setToday(dayAt(new Date()));
    const timer = setInterval(look, every);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return today;
}
