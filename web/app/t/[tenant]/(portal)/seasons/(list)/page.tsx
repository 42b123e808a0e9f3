import type { Metadata } from "next";
import { MySeasonsPage } from "#web/features/seasons/my-seasons-page.tsx";
import { SeasonsPage } from "#web/features/seasons/seasons-page.tsx";
import { loadMe } from "#web/lib/api/tenant.ts";

export const metadata: Metadata = { title: "Seasons" };

export default async function Page() {
  const me = await loadMe();
  return me.membership.role === "student" ? <MySeasonsPage /> : <SeasonsPage />;
}
