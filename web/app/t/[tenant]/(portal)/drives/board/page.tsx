import type { Metadata } from "next";
import { DriveBoardPage } from "#web/features/drives/board-page.tsx";
import { loadMe } from "#web/lib/api/tenant.ts";
import type { SearchParams } from "#web/lib/lists/list-params.ts";

export const metadata: Metadata = { title: "Drives board" };

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [me, search] = await Promise.all([loadMe(), searchParams]);
  return <DriveBoardPage searchParams={search} me={me} />;
}
