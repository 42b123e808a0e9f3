import type { Metadata } from "next";
import { ExtendOffersPage } from "#web/features/pipeline/extend-offers-page.tsx";
import { loadMe } from "#web/lib/api/tenant.ts";

export const metadata: Metadata = { title: "Extend offers" };

export default async function Page({ params }: { params: Promise<{ driveId: string }> }) {
  const [me, { driveId }] = await Promise.all([loadMe(), params]);
  return <ExtendOffersPage driveId={driveId} me={me} />;
}
