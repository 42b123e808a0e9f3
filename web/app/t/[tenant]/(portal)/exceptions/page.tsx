import type { Metadata } from "next";
import { ExceptionsPage } from "#web/features/exceptions/exceptions-page.tsx";
import type { SearchParams } from "#web/lib/lists/list-params.ts";

export const metadata: Metadata = { title: "Exceptions" };

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return <ExceptionsPage searchParams={await searchParams} />;
}
