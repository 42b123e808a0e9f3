import type { Metadata } from "next";
import { OffersPage } from "#web/features/offers/offers-page.tsx";

export const metadata: Metadata = { title: "Offers" };

export default function Page() {
  return <OffersPage />;
}
