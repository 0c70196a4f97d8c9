// The classes a map is coloured by: about as many départements in each, between round bounds.

/** Bounds between `count` classes, rounded to `step`, rising; fewer where rounding makes two alike. */
export function classBounds(values: readonly number[], count: number, step: number): number[] {
  const sorted = values.toSorted((one, other) => one - other);
  const bounds: number[] = [];
  for (let index = 1; index < count; index += 1) {
    const value = sorted[Math.floor((index * sorted.length) / count)];
    const bound = value === undefined ? undefined : Math.round(value / step) * step;
    if (bound !== undefined && bound > (bounds.at(-1) ?? sorted[0] ?? 0)) bounds.push(bound);
  }
  return bounds;
}

/** 0 for the lowest class; a bound itself belongs to the class above. */
export function classOf(value: number, bounds: readonly number[]): number {
  return bounds.filter((bound) => value >= bound).length;
}
