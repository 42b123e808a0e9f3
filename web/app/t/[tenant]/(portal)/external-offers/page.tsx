import type { Metadata } from "next";
import { ExternalOffersPage } from "#web/features/offers-office/external-offers-page.tsx";
import type { SearchParams } from "#web/lib/lists/list-params.ts";

export const metadata: Metadata = { title: "Offers from elsewhere" };

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return <ExternalOffersPage searchParams={await searchParams} />;
}
