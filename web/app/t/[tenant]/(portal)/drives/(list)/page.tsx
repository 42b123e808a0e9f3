import type { Metadata } from "next";
import { DrivesPage } from "#web/features/drives/drives-page.tsx";
import { StudentDrivesPage } from "#web/features/student-drives/student-drives-page.tsx";
import { loadMe } from "#web/lib/api/tenant.ts";
import type { SearchParams } from "#web/lib/lists/list-params.ts";

export const metadata: Metadata = { title: "Drives" };

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [me, search] = await Promise.all([loadMe(), searchParams]);
  if (me.membership.role === "student") return <StudentDrivesPage searchParams={search} />;
  return <DrivesPage searchParams={search} me={me} />;
}
