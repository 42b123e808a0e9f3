import { Lock } from "lucide-react";
import type { ReactNode } from "react";
import type { Role } from "#shared/domain/membership/roles.ts";
import { ButtonLink } from "#web/components/ui/button.tsx";
import { EmptyState } from "#web/components/ui/empty-state.tsx";
import { Page, PageHeader } from "#web/components/ui/page-header.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { formatDay } from "#web/lib/format/date-time.ts";

interface Props {
  readonly driveId: string;
  readonly role: Role;
  /** A page that shows who applied. */
  readonly children: ReactNode;
}

/** Shows the page, or tells a recruiter that their access to the season's applicants has ended. */
export async function ApplicantAccess({ driveId, role, children }: Props) {
  if (role !== "recruiter") return children;
  const { api } = await serverApi();
  const access = await load(api.drives[":id"]["applicant-access"].$get({ param: { id: driveId } }));
  if (access.isOpen) return children;
  return (
    <Page isNarrow>
      <PageHeader title="Applicants" crumbs={[{ href: `/drives/${driveId}`, label: "The drive" }]} />
      <div className="rounded-lg border border-line bg-surface shadow-card">
        <EmptyState
          icon={<Lock />}
          title="Your access has ended"
          actions={<ButtonLink href={`/drives/${driveId}`}>Back to the drive</ButtonLink>}
        >
          The applicants of this season were open to you until {formatDay(access.until)}. The placement office can
          extend it.
        </EmptyState>
      </div>
    </Page>
  );
}
