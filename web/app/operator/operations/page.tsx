import type { Metadata } from "next";
import { OperationsPage } from "#web/features/operations/operations-page.tsx";
import type { SearchParams } from "#web/lib/lists/list-params.ts";

export const metadata: Metadata = { title: "Operations" };

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return <OperationsPage searchParams={await searchParams} />;
}
