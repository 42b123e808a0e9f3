import type { Metadata } from "next";
import { PoliciesPage } from "#web/features/policies/policies-page.tsx";

export const metadata: Metadata = { title: "Placement policy" };

export default function Page() {
  return <PoliciesPage />;
}
