// Reads forms: fields as a browser sends them into the values the rest of the portal takes, the empty ones left out.
import type { ScreenContext } from './visit';

export interface Form {
  text: (name: string) => string | undefined;
  all: (name: string) => string[];
  /** Pieces of a field written with commas, spaces around them left out. */
  list: (name: string) => string[];
}

/** A browser writes line ends as CR LF, which the wire's length limit would count twice; no text of a database holds NUL. */
const clean = (value: string) => value.replace(/\r\n?/g, '\n').replaceAll('\0', '').trim();

export async function readForm(c: ScreenContext): Promise<Form> {
  const data = await c.req.formData();
  return formOf((name) => data.getAll(name).filter((value) => typeof value === 'string'));
}

/** A search as it was kept. */
export function readSearch(query: string): Form {
  const parameters = new URLSearchParams(query);
  return formOf((name) => parameters.getAll(name));
}

export function readQuery(c: ScreenContext): Form {
  return formOf((name) => c.req.queries(name) ?? []);
}

function formOf(read: (name: string) => string[]): Form {
  const all = (name: string) => read(name).map(clean).filter(Boolean);
  return {
    all,
    text: (name) => all(name)[0],
    list: (name) =>
      all(name).flatMap((value) =>
        value
          .split(/[,;]/)
          .map((piece) => piece.trim())
          .filter(Boolean),
      ),
  };
}
