import { contrastRatio, fromOklch, type Oklch, toOklch } from "./color.ts";

export const DEFAULT_BRAND = "#3b4fd8";

/** Surfaces that brand colours are read on, as `globals.css` draws them at their least favourable. */
export const SURFACES = { light: "#f3f4f7", dark: "#24262c" } as const;

export type Scheme = keyof typeof SURFACES;

/** A tenant's colour in one scheme; every pair that is read has a contrast of 4.5 at least (WCAG 2.2 AA). */
export interface BrandColors {
  /** Fill of buttons and marks. */
  readonly fill: string;
  /** Text on the fill. */
  readonly onFill: string;
  /** The brand as text, icon or focus ring on a surface. */
  readonly ink: string;
  /** A tint for the background of what is selected; `ink` reads on it. */
  readonly soft: string;
}

export interface Palette {
  readonly light: BrandColors;
  readonly dark: BrandColors;
  /** Hue in degrees; neutrals take a breath of it. */
  readonly hue: number;
}

const WHITE = "#ffffff";
const NEAR_BLACK = "#0b0c0f";
const READABLE = 4.5;

/** Colours of a tenant's portal from its one colour; anything that is no `#rrggbb` gives the product's own. */
export function paletteFor(primaryColor: string | undefined): Palette {
  const brand = /^#[0-9a-f]{6}$/i.test(primaryColor ?? "") ? (primaryColor as string).toLowerCase() : DEFAULT_BRAND;
  const color = toOklch(brand);
  return {
    light: colorsFor(brand, "light"),
    dark: colorsFor(brand, "dark"),
    // Greys have no hue to speak of; they take the product's.
    hue: Math.round(color.c < 0.02 ? toOklch(DEFAULT_BRAND).h : color.h),
  };
}

function colorsFor(brand: string, scheme: Scheme): BrandColors {
  const surface = SURFACES[scheme];
  const away = scheme === "light" ? -0.01 : 0.01;
  // A fill is to be seen as a shape against the page; a hairline of contrast is enough in the light, more in the dark.
  const visible = adjust(brand, away, (hex) => contrastRatio(hex, surface) >= (scheme === "light" ? 1.25 : 2));
  const { fill, onFill } = readableFill(visible);
  const soft = softOf(brand, scheme);
  const ink = adjust(brand, away, (hex) =>
    [surface, soft, ...TOPS[scheme]].every((on) => contrastRatio(hex, on) >= READABLE),
  );
  return { fill, onFill, ink, soft };
}

// Cards are lighter than the page in the light, and darker than popovers in the dark.
const TOPS: Readonly<Record<Scheme, readonly string[]>> = { light: [WHITE], dark: ["#1b1c20"] };

/** White on the fill where that reads or nearly does, the fill then deepened a little; else near-black. */
function readableFill(fill: string): { fill: string; onFill: string } {
  if (contrastRatio(WHITE, fill) >= 3) {
    return { fill: adjust(fill, -0.005, (hex) => contrastRatio(WHITE, hex) >= READABLE), onFill: WHITE };
  }
  return { fill, onFill: NEAR_BLACK };
}

function softOf(brand: string, scheme: Scheme): string {
  const { c, h } = toOklch(brand);
  return scheme === "light"
    ? fromOklch({ l: 0.957, c: Math.min(c, 0.028), h })
    : fromOklch({ l: 0.285, c: Math.min(c * 0.4, 0.055), h });
}

/** The first colour on the way to lighter or darker that is good; black or white at the end. */
function adjust(hex: string, step: number, isGood: (hex: string) => boolean): string {
  if (isGood(hex)) return hex;
  const start: Oklch = toOklch(hex);
  for (let l = start.l + step; l > 0 && l < 1; l += step) {
    const next = fromOklch({ ...start, l });
    if (isGood(next)) return next;
  }
  return step < 0 ? "#000000" : WHITE;
}
