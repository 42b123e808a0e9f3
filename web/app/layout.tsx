import "./globals.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { Document } from "#web/components/shell/document.tsx";
import { findTenant } from "#web/lib/api/tenant.ts";

export async function generateMetadata(): Promise<Metadata> {
  const tenant = await findTenant();
  const name = tenant?.kind === "college" ? tenant.name : "Placement";
  return {
    title: { default: name, template: `%s · ${name}` },
    description: tenant?.kind === "college" ? `Placements at ${name}` : "Campus placements, a whole season of them.",
    ...(tenant?.kind === "college" && { manifest: "/manifest.webmanifest" }),
    icons: { icon: tenant?.branding.logoUrl ?? "/assets/icon.svg" },
    robots: { index: false },
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#161618" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const tenant = await findTenant();
  return <Document primaryColor={tenant?.branding.primaryColor}>{children}</Document>;
}
