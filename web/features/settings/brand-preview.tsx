import { paletteFor, type Scheme } from "#web/lib/branding/palette.ts";

const SURFACE: Readonly<Record<Scheme, { background: string; color: string }>> = {
  light: { background: "#ffffff", color: "#1d1f26" },
  dark: { background: "#1b1d22", color: "#f2f3f5" },
};

/** The college's colour as the portal will use it, light and dark. Shades that could not be read are adjusted. */
export function BrandPreview({ primaryColor }: { primaryColor: string }) {
  const palette = paletteFor(primaryColor);
  return (
    <div aria-hidden className="grid overflow-hidden rounded-lg border border-line sm:grid-cols-2">
      {(["light", "dark"] as const).map((scheme) => {
        const { fill, onFill, ink, soft } = palette[scheme];
        return (
          <div key={scheme} style={SURFACE[scheme]} className="flex flex-wrap items-center gap-4 p-5 text-sm">
            <span style={{ background: fill, color: onFill }} className="rounded-md px-3.5 py-2 font-medium">
              Apply
            </span>
            <span style={{ color: ink }} className="font-medium underline underline-offset-4">
              A link
            </span>
            <span style={{ background: soft, color: ink }} className="rounded-xl px-2 py-0.5 text-xs font-medium">
              Selected
            </span>
          </div>
        );
      })}
    </div>
  );
}
