import type { Metadata } from "next";
import { MembersPage } from "#web/features/seasons/members-page.tsx";
import type { SearchParams } from "#web/lib/lists/list-params.ts";

export const metadata: Metadata = { title: "Season" };

interface Props {
  readonly params: Promise<{ cycleId: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export default async function Page({ params, searchParams }: Props) {
  const [{ cycleId }, search] = await Promise.all([params, searchParams]);
  return <MembersPage id={cycleId} searchParams={search} />;
}
