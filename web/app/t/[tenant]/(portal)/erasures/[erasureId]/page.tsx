import type { Metadata } from "next";
import { ErasurePage } from "#web/features/erasures/erasure-page.tsx";

export const metadata: Metadata = { title: "Request for erasure" };

export default async function Page({ params }: { params: Promise<{ erasureId: string }> }) {
  const { erasureId } = await params;
  return <ErasurePage id={erasureId} />;
}
