import type { Metadata } from "next";
import { ApplicationsPage } from "#web/features/applications/applications-page.tsx";
import type { SearchParams } from "#web/lib/lists/list-params.ts";

export const metadata: Metadata = { title: "Applications" };

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return <ApplicationsPage searchParams={await searchParams} />;
}
