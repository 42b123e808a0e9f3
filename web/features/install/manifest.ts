import type { MetadataRoute } from "next";
import type { TenantView } from "#shared/contracts/tenants.ts";
import { paletteFor } from "#web/lib/branding/palette.ts";

/** A college's portal as a phone's home screen shows it. */
export function manifestOf({ name, branding }: Pick<TenantView, "name" | "branding">): MetadataRoute.Manifest {
  return {
    id: "/",
    name: `${name} Placements`,
    short_name: name,
    description: `Placements at ${name}`,
    start_url: "/",
    scope: "/",
    display: "standalone",
    background_color: "#ffffff",
    theme_color: paletteFor(branding.primaryColor).light.fill,
    icons: [
      { src: "/app-icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" },
      { src: "/app-icon.svg", sizes: "any", type: "image/svg+xml", purpose: "maskable" },
    ],
  };
}
