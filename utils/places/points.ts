// Where each commune is, to a kilometre or so: packed by département, unpacked when first asked for.

/** Degrees. */
export interface Point {
  lat: number;
  lon: number;
}

/** Path inside the package, for `browser.runtime.getURL`. */
export const pointsPath = '/commune-points.txt';

/** Number in the département, then hundredths of a degree from the South Pole and from the antimeridian, in base 36. */
const [numberWidth, angleWidth] = [2, 3];
const recordWidth = numberWidth + 2 * angleWidth;

const write = (value: number, width: number) => Math.round(value).toString(36).padStart(width, '0');

/** The text of the file: its source, then a line for each département. @param communes in the order of their codes */
export function packPoints(
  source: string,
  communes: readonly (Point & { code: string; departement: string })[],
): string {
  const lines = [...Map.groupBy(communes, ({ departement }) => departement)].map(([departement, inside]) => {
    const records = inside.map(
      ({ code, lat, lon }) =>
        write(Number(code.slice(departement.length)), numberWidth) +
        write((lat + 90) * 100, angleWidth) +
        write((lon + 180) * 100, angleWidth),
    );
    return `${departement};${records.join('')}`;
  });
  return `${source}\n${lines.join('\n')}\n`;
}

/** Answers where a commune is by its INSEE code; undefined for one that is not in the text. */
export function readPoints(text: string): (commune: string) => Point | undefined {
  const lines = new Map(
    text
      .split('\n')
      .slice(1)
      .map((line) => [line.slice(0, line.indexOf(';')), line.slice(line.indexOf(';') + 1)]),
  );
  const known = new Map<string, ReadonlyMap<number, Point>>();
  return (commune) => {
    const departement = commune.slice(0, /^9[78]/.test(commune) ? 3 : 2);
    const points = known.get(departement) ?? unpack(lines.get(departement) ?? '');
    known.set(departement, points);
    return points.get(Number(commune.slice(departement.length)));
  };
}

function unpack(line: string): ReadonlyMap<number, Point> {
  const points = new Map<number, Point>();
  for (let at = 0; at < line.length; at += recordWidth) {
    const part = (from: number, width: number) => Number.parseInt(line.slice(at + from, at + from + width), 36);
    const lat = part(numberWidth, angleWidth) / 100 - 90;
    const lon = part(numberWidth + angleWidth, angleWidth) / 100 - 180;
    points.set(part(0, numberWidth), { lat, lon });
  }
  return points;
}

const earthRadius = 6_371;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Kilometres as the crow flies (haversine, on a sphere: 0.5 % at most from the true length). */
export function kilometresBetween(one: Point, other: Point): number {
  const half = (angle: number) => Math.sin(radians(angle) / 2) ** 2;
  const chord =
    half(other.lat - one.lat) + Math.cos(radians(one.lat)) * Math.cos(radians(other.lat)) * half(other.lon - one.lon);
  return 2 * earthRadius * Math.asin(Math.sqrt(chord));
}
