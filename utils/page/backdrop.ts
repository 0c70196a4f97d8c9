// Tells whether what lies behind an element is dark: boards have themes of their own, apart from the system's.

/** WCAG relative luminance of an sRGB colour, 0 to 1. */
export function luminance(red: number, green: number, blue: number): number {
  const linear = (value: number) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

const rgb = /^rgba?\(\s*([\d.]+)[,\s]+([\d.]+)[,\s]+([\d.]+)(?:[,/\s]+([\d.]+%?))?\s*\)$/;

/** True when the first opaque background at or above `element` is dark. A page that paints none is taken as light. */
export function isDarkBehind(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const found = rgb.exec(getComputedStyle(at).backgroundColor);
    if (!found) continue;
    const [, red, green, blue, alpha = '1'] = found;
    const opacity = alpha.endsWith('%') ? Number.parseFloat(alpha) / 100 : Number(alpha);
    if (opacity < 0.5) continue;
    return luminance(Number(red), Number(green), Number(blue)) < 0.35;
  }
  return matchMedia('(prefers-color-scheme: dark)').matches && isSchemeDark();
}

/** The page said `color-scheme: dark` and paints nothing: the browser's own ground is dark. */
function isSchemeDark(): boolean {
  return getComputedStyle(document.documentElement).colorScheme.includes('dark');
}
