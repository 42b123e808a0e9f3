/** The contrast that WCAG 2.2 AA asks of text. */
const READABLE = 4.5;
const DEFAULT_PRIMARY = "#1f4fd8";

type Rgb = readonly [number, number, number];

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];
/** The card in dark mode; `theme.ts` has the same. */
const DARK_CARD: Rgb = [24, 24, 27];

export interface Palette {
  /** The tenant's colour, `#rrggbb`. */
  readonly primary: string;
  /** Black or white, whichever reads better on it. */
  readonly onPrimary: string;
  /** The colour, darkened until it reads on white. */
  readonly primaryText: string;
  /** The colour, lightened until it reads on the dark card. */
  readonly primaryTextOnDark: string;
}

/** Colours for a tenant's mails; anything that is no `#rrggbb` gives the product's own blue. */
export function paletteFor(primaryColor: string): Palette {
  const primary = /^#[0-9a-f]{6}$/i.test(primaryColor) ? primaryColor.toLowerCase() : DEFAULT_PRIMARY;
  const rgb = parse(primary);
  return {
    primary,
    onPrimary: contrast(rgb, WHITE) >= contrast(rgb, BLACK) ? "#ffffff" : "#000000",
    primaryText: format(towards(rgb, BLACK, WHITE)),
    primaryTextOnDark: format(towards(rgb, WHITE, DARK_CARD)),
  };
}

/** Contrast ratio of two colours `#rrggbb`, 1 to 21 (WCAG 2.2). */
export function contrastRatio(one: string, other: string): number {
  return contrast(parse(one), parse(other));
}

function towards(color: Rgb, end: Rgb, background: Rgb): Rgb {
  for (let step = 0; step <= 20; step++) {
    const mix = (part: 0 | 1 | 2) => Math.round(color[part] + (end[part] - color[part]) * (step / 20));
    const mixed: Rgb = [mix(0), mix(1), mix(2)];
    if (contrast(mixed, background) >= READABLE) return mixed;
  }
  return end;
}

function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(rgb: Rgb): number {
  const linear = (part: number) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]);
}

function parse(hex: string): Rgb {
  const part = (from: number) => Number.parseInt(hex.slice(from, from + 2), 16);
  return [part(1), part(3), part(5)];
}

function format(rgb: Rgb): string {
  return `#${rgb.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
