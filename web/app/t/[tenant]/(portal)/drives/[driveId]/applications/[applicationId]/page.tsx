import type { Metadata } from "next";
import { ApplicantAccess } from "#web/features/companies/applicant-access.tsx";
import { ApplicationPage } from "#web/features/pipeline/application-page.tsx";
import { loadMe } from "#web/lib/api/tenant.ts";

export const metadata: Metadata = { title: "Application" };

export default async function Page({ params }: { params: Promise<{ driveId: string; applicationId: string }> }) {
  const [me, ids] = await Promise.all([loadMe(), params]);
  return (
    <ApplicantAccess driveId={ids.driveId} role={me.membership.role}>
      <ApplicationPage {...ids} me={me} />
    </ApplicantAccess>
  );
}
