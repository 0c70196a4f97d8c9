// Tells whether what lies behind an element is dark: boards have themes of their own, apart from the system's.
import { parentOf } from './select';

/** WCAG relative luminance of an sRGB colour, 0 to 1. */
export function luminance(red: number, green: number, blue: number): number {
  const linear = (value: number) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

const rgb = /^rgba?\(\s*([\d.]+)[,\s]+([\d.]+)[,\s]+([\d.]+)(?:[,/\s]+([\d.]+%?))?\s*\)$/;

/**
 * True when the first opaque background at or above `element` is dark. A page that paints none is taken as light.
 * @param known answers of this moment, by element: cards of one list stand on the same ground
 */
export function isDarkBehind(element: Element, known: Map<Element, boolean> = new Map()): boolean {
  const path: Element[] = [];
  let answer: boolean | undefined;
  for (let at: Element | null = element; at && answer === undefined; at = parentOf(at)) {
    path.push(at);
    answer = known.get(at) ?? isDark(getComputedStyle(at).backgroundColor);
  }
  answer ??= matchMedia('(prefers-color-scheme: dark)').matches && isSchemeDark();
  for (const one of path) known.set(one, answer);
  return answer;
}

/** Undefined for a colour one sees through. */
function isDark(colour: string): boolean | undefined {
  const found = rgb.exec(colour);
  if (!found) return undefined;
  const [, red, green, blue, alpha = '1'] = found;
  const opacity = alpha.endsWith('%') ? Number.parseFloat(alpha) / 100 : Number(alpha);
  return opacity < 0.5 ? undefined : luminance(Number(red), Number(green), Number(blue)) < 0.35;
}

/** The page said `color-scheme: dark` and paints nothing: the browser's own ground is dark. */
function isSchemeDark(): boolean {
  return getComputedStyle(document.documentElement).colorScheme.includes('dark');
}
