import type { TenantView } from "#shared/contracts/tenants.ts";
import { paletteFor } from "#web/lib/branding/palette.ts";
import { initialsOf } from "#web/lib/format/labels.ts";

/** A college's initials on its colour, as an SVG that may be cut to any shape: the letters stay in the middle. */
export function appIcon({ name, branding }: Pick<TenantView, "name" | "branding">): string {
  const { fill, onFill } = paletteFor(branding.primaryColor).light;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">
<rect width="512" height="512" fill="${fill}"/>
<text x="256" y="256" dy=".35em" text-anchor="middle" font-family="system-ui, sans-serif" font-size="200" font-weight="600" fill="${onFill}">${escapeXml(initialsOf(name))}</text>
</svg>
`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
