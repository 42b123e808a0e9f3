import type { Metadata } from "next";
import { ReportsPage } from "#web/features/reports/reports-page.tsx";
import type { SearchParams } from "#web/lib/lists/list-params.ts";

export const metadata: Metadata = { title: "Reports" };

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return <ReportsPage searchParams={await searchParams} />;
}
