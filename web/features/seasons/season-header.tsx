import type { SeasonSummary } from "#shared/contracts/cycle-memberships.ts";
import { CYCLE_MEMBERSHIP_STATUSES } from "#shared/domain/cycle/statuses.ts";
import { NavTabs } from "#web/components/ui/nav-tabs.tsx";
import { PageHeader } from "#web/components/ui/page-header.tsx";
import type { ListParams } from "#web/lib/lists/list-params.ts";
import { formatPeriod } from "#web/lib/format/date-time.ts";
import { ProfileFreeze } from "./profile-freeze.tsx";
import { RegistrationSetting } from "./registration-setting.tsx";
import { MEMBERSHIP_LABELS, REGISTRATION_LABELS } from "./season-labels.ts";

interface SeasonHeaderProps {
  readonly season: SeasonSummary;
  readonly params: ListParams;
  readonly mayDecide: boolean;
}

/** What season this is, how students come into it and until when they write their profiles; its students by state. */
export function SeasonHeader({ season, params, mayDecide }: SeasonHeaderProps) {
  const { id, name, startsOn, endsOn, registration } = season;
  return (
    <div className="flex flex-col gap-4">
      <PageHeader
        crumbs={[{ href: "/seasons", label: "Seasons" }]}
        title={name}
        description={`${formatPeriod(startsOn, endsOn)}${mayDecide ? "" : ` · ${REGISTRATION_LABELS[registration]}`}`}
        actions={
          mayDecide && (
            <>
              <ProfileFreeze season={season} />
              <RegistrationSetting cycleId={id} registration={registration} />
            </>
          )
        }
      />
      <StatusTabs season={season} params={params} />
    </div>
  );
}

function StatusTabs({ season, params }: Pick<SeasonHeaderProps, "season" | "params">) {
  const current = params.filters["status"];
  const path = `/seasons/${season.id}`;
  return (
    <NavTabs
      label="Students by state"
      tabs={[
        { href: path, label: "All", isCurrent: current === undefined },
        ...CYCLE_MEMBERSHIP_STATUSES.map((status) => ({
          href: `${path}?status=${status}`,
          label: MEMBERSHIP_LABELS[status].label,
          count: season.counts[status],
          isCurrent: current === status,
        })),
      ]}
    />
  );
}
