import type { ReactNode } from "react";
import type { DriveView } from "#shared/contracts/drives.ts";
import type { MeView } from "#shared/contracts/tenants.ts";
import { OFFICE_ROLES, type Role } from "#shared/domain/membership/roles.ts";
import { NavTabs } from "#web/components/ui/nav-tabs.tsx";
import { Page, PageHeader } from "#web/components/ui/page-header.tsx";
import { DriveActions } from "./drive-actions.tsx";
import { DriveStatusPill } from "./drive-status-pill.tsx";
import { hasPassed } from "./has-passed.ts";
import { nextStep } from "./next-step.ts";

export type DriveTab = "overview" | "applications" | "rounds" | "interviews" | "offers" | "changes" | "pool";

const TABS: readonly { readonly tab: DriveTab; readonly label: string }[] = [
  { tab: "overview", label: "Overview" },
  { tab: "applications", label: "Applications" },
  { tab: "rounds", label: "Rounds" },
  { tab: "interviews", label: "Interviews" },
  { tab: "offers", label: "Offers" },
  { tab: "changes", label: "Changes" },
  { tab: "pool", label: "Pool" },
];

export interface DriveFrameProps {
  readonly drive: DriveView;
  readonly me: MeView;
  readonly current: DriveTab;
  readonly children: ReactNode;
}

/** Head of every page about one drive: what it is, where it stands, the one next thing to do, and its parts. */
export function DriveFrame({ drive, me, current, children }: DriveFrameProps) {
  const { role } = me.membership;
  const step = nextStep({ ...drive, hasDeadlinePassed: hasPassed(drive.applicationsCloseAt) }, role);
  const { applications, offers } = drive;
  const counts: Partial<Record<DriveTab, number>> = { applications, rounds: drive.rounds.length, offers };
  const isPooled = drive.mode === "pooled" && (OFFICE_ROLES as readonly Role[]).includes(role);
  return (
    <Page>
      <div className="flex flex-col gap-5">
        <PageHeader
          crumbs={[{ href: "/drives", label: "Drives" }]}
          title={drive.title}
          status={<DriveStatusPill status={drive.status} />}
          description={
            <>
              <span className="font-medium text-ink">{drive.company.name}</span>. {step.says}
            </>
          }
          actions={<DriveActions drive={drive} role={role} action={step.action} current={current} />}
        />
        {(drive.publishedAt !== null || isPooled) && (
          <NavTabs
            label="Parts of the drive"
            tabs={TABS.filter(({ tab }) => tab !== "pool" || isPooled).map(({ tab, label }) => ({
              href: tab === "overview" ? `/drives/${drive.id}` : `/drives/${drive.id}/${tab}`,
              label,
              count: counts[tab],
              isCurrent: tab === current,
            }))}
          />
        )}
      </div>
      {children}
    </Page>
  );
}
