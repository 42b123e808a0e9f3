import type { Metadata } from "next";
import { EditDrivePage } from "#web/features/drive-form/drive-form-page.tsx";
import { loadMe } from "#web/lib/api/tenant.ts";

export const metadata: Metadata = { title: "Edit the drive" };

export default async function Page({ params }: { params: Promise<{ driveId: string }> }) {
  const [me, { driveId }] = await Promise.all([loadMe(), params]);
  return <EditDrivePage driveId={driveId} me={me} />;
}
