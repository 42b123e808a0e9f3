import type { Metadata } from "next";
import { UsagePage } from "#web/features/operations/usage-page.tsx";
import type { SearchParams } from "#web/lib/lists/list-params.ts";

export const metadata: Metadata = { title: "Use and cost" };

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return <UsagePage searchParams={await searchParams} />;
}
