import type { Metadata } from "next";
import { SchedulePage } from "#web/features/interviews/schedule-page.tsx";
import { loadMe } from "#web/lib/api/tenant.ts";
import type { SearchParams } from "#web/lib/lists/list-params.ts";

export const metadata: Metadata = { title: "Interviews" };

interface Props {
  readonly params: Promise<{ driveId: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export default async function Page({ params, searchParams }: Props) {
  const [me, { driveId }, search] = await Promise.all([loadMe(), params, searchParams]);
  return <SchedulePage driveId={driveId} searchParams={search} me={me} />;
}
