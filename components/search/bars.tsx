// A few lengths side by side with their numbers: a chart that is its own table.
interface Bar {
  key: string;
  name: string;
  /** What the whole length stands for. */
  value: number;
  /** A part of it, drawn darker. */
  part?: number;
  /** The number in words. */
  said: string;
}

interface Props {
  caption: string;
  /** Titles of the names and of the numbers. */
  columns: readonly [string, string];
  bars: readonly Bar[];
}

/** A table for everyone; the lengths are drawn in its last column, and say nothing that the number does not. */
export function Bars({ caption, columns, bars }: Props) {
  const longest = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <table class="bars">
      <caption class="unseen">{caption}</caption>
      <thead class="unseen">
        <tr>
          <th scope="col">{columns[0]}</th>
          <th scope="col">{columns[1]}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ key, name, value, part, said }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td>
              <span class="bar-said">{said}</span>
              <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect class="bar-track" width="100" height="10" />
                <rect
                  class={part === undefined ? 'bar-part' : 'bar-whole'}
                  width={(value / longest) * 100}
                  height="10"
                />
                {part !== undefined && <rect class="bar-part" width={(part / longest) * 100} height="10" />}
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
