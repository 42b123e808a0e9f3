import type { Metadata } from "next";
import { VenuePage } from "#web/features/interviews/venue-page.tsx";
import type { SearchParams } from "#web/lib/lists/list-params.ts";

export const metadata: Metadata = { title: "Check-in screen" };

interface Props {
  readonly params: Promise<{ driveId: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export default async function Page({ params, searchParams }: Props) {
  const [{ driveId }, search] = await Promise.all([params, searchParams]);
  return <VenuePage driveId={driveId} searchParams={search} />;
}
