import { notFound } from "next/navigation";
import type { MeView } from "#shared/contracts/tenants.ts";
import { OFFICE_ROLES, type Role } from "#shared/domain/membership/roles.ts";
import { ButtonLink } from "#web/components/ui/button.tsx";
import { Callout } from "#web/components/ui/callout.tsx";
import { EmptyState } from "#web/components/ui/empty-state.tsx";
import { Page, PageHeader } from "#web/components/ui/page-header.tsx";
import { DRIVE_STATUS_LABELS } from "#web/features/drives/drive-labels.ts";
import { loadDrive } from "#web/features/drives/load-drive.ts";
import { DriveForm } from "./drive-form.tsx";
import { loadChoices } from "./load-choices.ts";

const POSTERS: ReadonlySet<Role> = new Set<Role>([...OFFICE_ROLES, "recruiter"]);

/** A new drive, for who may post one. */
export async function NewDrivePage({ me }: { me: MeView }) {
  const { role } = me.membership;
  if (!POSTERS.has(role)) notFound();
  const choices = await loadChoices(role);
  return (
    <Page>
      <PageHeader
        crumbs={[{ href: "/drives", label: "Drives" }]}
        title="New drive"
        description="One job with its pay, rule, rounds and deadline. You can save a draft and come back to it."
      />
      {choices.seasons.length === 0 ? (
        <EmptyState title="No season is open yet">
          The placement office opens one before drives can be posted.
        </EmptyState>
      ) : (
        <DriveForm {...choices} />
      )}
    </Page>
  );
}

/** A drive to change, for who may still change it. */
export async function EditDrivePage({ driveId, me }: { driveId: string; me: MeView }) {
  const { role } = me.membership;
  if (!POSTERS.has(role)) notFound();
  const [drive, choices] = await Promise.all([loadDrive(driveId), loadChoices(role)]);
  return (
    <Page>
      <PageHeader
        crumbs={[
          { href: "/drives", label: "Drives" },
          { href: `/drives/${drive.id}`, label: drive.title },
        ]}
        title="Edit the drive"
        description={drive.company.name}
      />
      {drive.editable && drive.changeRequest && (
        <Callout tone="warn" title="The placement office asks for changes">
          <p className="text-base whitespace-pre-line">{drive.changeRequest}</p>
        </Callout>
      )}
      {drive.editable || drive.revisable ? (
        <DriveForm drive={drive} {...choices} />
      ) : (
        <Callout
          title={`This drive can no longer be edited: ${DRIVE_STATUS_LABELS[drive.status].toLowerCase()}`}
          actions={
            <ButtonLink size="sm" href={`/drives/${drive.id}`}>
              Back to the drive
            </ButtonLink>
          }
        />
      )}
    </Page>
  );
}
