import type { Metadata } from "next";
import { TenantsPage } from "#web/features/tenants/tenants-page.tsx";
import type { SearchParams } from "#web/lib/lists/list-params.ts";

export const metadata: Metadata = { title: "Colleges" };

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return <TenantsPage searchParams={await searchParams} />;
}
