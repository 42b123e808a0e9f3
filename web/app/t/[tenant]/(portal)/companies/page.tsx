import type { Metadata } from "next";
import { CompaniesPage } from "#web/features/companies/companies-page.tsx";
import type { SearchParams } from "#web/lib/lists/list-params.ts";

export const metadata: Metadata = { title: "Companies" };

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return <CompaniesPage searchParams={await searchParams} />;
}
