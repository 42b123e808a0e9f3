import type { Metadata } from "next";
import { ApplicantAccess } from "#web/features/companies/applicant-access.tsx";
import { RoundsPage } from "#web/features/pipeline/rounds-page.tsx";
import { loadMe } from "#web/lib/api/tenant.ts";
import type { SearchParams } from "#web/lib/lists/list-params.ts";

export const metadata: Metadata = { title: "Rounds" };

interface Props {
  readonly params: Promise<{ driveId: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export default async function Page({ params, searchParams }: Props) {
  const [me, { driveId }, search] = await Promise.all([loadMe(), params, searchParams]);
  return (
    <ApplicantAccess driveId={driveId} role={me.membership.role}>
      <RoundsPage driveId={driveId} searchParams={search} me={me} />
    </ApplicantAccess>
  );
}
