import type { Metadata } from "next";
import { ApplicantAccess } from "#web/features/companies/applicant-access.tsx";
import { ApplicationsPage } from "#web/features/pipeline/applications-page.tsx";
import { loadMe } from "#web/lib/api/tenant.ts";
import type { SearchParams } from "#web/lib/lists/list-params.ts";

export const metadata: Metadata = { title: "Applications" };

interface Props {
  readonly params: Promise<{ driveId: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export default async function Page({ params, searchParams }: Props) {
  const [me, { driveId }, search] = await Promise.all([loadMe(), params, searchParams]);
  return (
    <ApplicantAccess driveId={driveId} role={me.membership.role}>
      <ApplicationsPage driveId={driveId} searchParams={search} me={me} />
    </ApplicantAccess>
  );
}
