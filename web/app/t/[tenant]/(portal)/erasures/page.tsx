import type { Metadata } from "next";
import { ErasuresPage } from "#web/features/erasures/erasures-page.tsx";
import type { SearchParams } from "#web/lib/lists/list-params.ts";

export const metadata: Metadata = { title: "Requests for erasure" };

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return <ErasuresPage searchParams={await searchParams} />;
}
