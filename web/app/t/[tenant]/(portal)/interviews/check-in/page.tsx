import type { Metadata } from "next";
import { CheckInPage } from "#web/features/interviews/check-in-page.tsx";

export const metadata: Metadata = { title: "Check in" };

export default async function Page({ searchParams }: { searchParams: Promise<{ code?: string }> }) {
  return <CheckInPage code={(await searchParams).code ?? ""} />;
}
