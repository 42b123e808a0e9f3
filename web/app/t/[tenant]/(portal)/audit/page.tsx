import type { Metadata } from "next";
import { AuditTrailPage } from "#web/features/audit/audit-trail-page.tsx";
import type { SearchParams } from "#web/lib/lists/list-params.ts";

export const metadata: Metadata = { title: "Audit trail" };

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return <AuditTrailPage searchParams={await searchParams} />;
}
