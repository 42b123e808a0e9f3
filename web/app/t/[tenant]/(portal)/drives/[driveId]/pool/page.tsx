import type { Metadata } from "next";
import { PoolPage } from "#web/features/pools/pool-page.tsx";
import { loadMe } from "#web/lib/api/tenant.ts";

export const metadata: Metadata = { title: "Pool" };

export default async function Page({ params }: { params: Promise<{ driveId: string }> }) {
  const [me, { driveId }] = await Promise.all([loadMe(), params]);
  return <PoolPage driveId={driveId} me={me} />;
}
