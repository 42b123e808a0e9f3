import type { Metadata } from "next";
import { DrivePage } from "#web/features/drives/drive-page.tsx";
import { StudentDrivePage } from "#web/features/student-drives/student-drive-page.tsx";
import { loadMe } from "#web/lib/api/tenant.ts";
import type { SearchParams } from "#web/lib/lists/list-params.ts";

export const metadata: Metadata = { title: "Drive" };

interface Props {
  readonly params: Promise<{ driveId: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export default async function Page({ params, searchParams }: Props) {
  const [me, { driveId }, search] = await Promise.all([loadMe(), params, searchParams]);
  if (me.membership.role === "student") return <StudentDrivePage driveId={driveId} />;
  return <DrivePage driveId={driveId} searchParams={search} me={me} />;
}
