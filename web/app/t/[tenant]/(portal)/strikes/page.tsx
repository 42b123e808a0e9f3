import type { Metadata } from "next";
import { MyStrikesPage } from "#web/features/strikes/my-strikes-page.tsx";
import { StrikesPage } from "#web/features/strikes/strikes-page.tsx";
import { loadMe } from "#web/lib/api/tenant.ts";
import type { SearchParams } from "#web/lib/lists/list-params.ts";

export const metadata: Metadata = { title: "Strikes" };

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [me, search] = await Promise.all([loadMe(), searchParams]);
  const { role } = me.membership;
  return role === "student" ? <MyStrikesPage /> : <StrikesPage searchParams={search} role={role} />;
}
