// The packaged tables for a page, once they are read.
import { useEffect, useState } from 'preact/hooks';
import { type LoadedTables, loadProfileTables } from './tables';

export function useProfileTables(): LoadedTables | undefined {
  const [tables, setTables] = useState<LoadedTables>();
  useEffect(() => {
    loadProfileTables()
      .then(setTables)
      .catch((error: unknown) => console.warn('The tables of trades could not be read', error));
  }, []);
  return tables;
}
