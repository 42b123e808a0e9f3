import type { Metadata } from "next";
import { MyInterviewsPage } from "#web/features/interviews/my-interviews-page.tsx";
import { StaffInterviewsPage } from "#web/features/interviews/staff-interviews-page.tsx";
import { loadMe } from "#web/lib/api/tenant.ts";
import type { SearchParams } from "#web/lib/lists/list-params.ts";

export const metadata: Metadata = { title: "Interviews" };

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [me, search] = await Promise.all([loadMe(), searchParams]);
  if (me.membership.role === "student") return <MyInterviewsPage />;
  return <StaffInterviewsPage searchParams={search} timeZone={me.tenant.timeZone} />;
}
