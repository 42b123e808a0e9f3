import type { CSSProperties } from "react";
import { paletteFor } from "./palette.ts";

/** Custom properties that carry a tenant's colours into `globals.css`, for the style attribute of the document. */
export function brandStyle(primaryColor: string | undefined): CSSProperties {
  const { light, dark, hue } = paletteFor(primaryColor);
  return {
    "--hue": hue,
    "--brand-light": light.fill,
    "--brand-dark": dark.fill,
    "--on-brand-light": light.onFill,
    "--on-brand-dark": dark.onFill,
    "--brand-ink-light": light.ink,
    "--brand-ink-dark": dark.ink,
    "--brand-soft-light": light.soft,
    "--brand-soft-dark": dark.soft,
  } as CSSProperties;
}
