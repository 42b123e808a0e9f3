import type { DriveView } from "#shared/contracts/drives.ts";
import type { RecordedRound, Waitlist } from "#shared/contracts/rounds.ts";
import { OFFICE_ROLES, type Role } from "#shared/domain/membership/roles.ts";
import { Callout } from "#web/components/ui/callout.tsx";
import { DateTime } from "#web/components/ui/date-time.tsx";
import { Link } from "#web/components/ui/link.tsx";
import { StatGrid, StatTile } from "#web/components/ui/stat-tile.tsx";
import { ROUND_KIND_LABELS } from "#web/features/drives/drive-labels.ts";
import { hasPassed } from "#web/features/drives/has-passed.ts";
import { RecordResults } from "./record-results.tsx";
import { ReleaseRound } from "./release-round.tsx";
import { RoundPill } from "./round-list.tsx";
import { whyNotRecordable } from "./round-standing.ts";
import { UndoRound } from "./undo-round.tsx";
import { WaitlistOrder } from "./waitlist-order.tsx";

interface RoundPanelProps {
  readonly drive: DriveView;
  readonly rounds: readonly RecordedRound[];
  readonly round: RecordedRound;
  /** Who waits after it; undefined when nobody does. */
  readonly waitlist: Waitlist | undefined;
  readonly role: Role;
}

/** One round: how it came out so far, and what can be done about it. */
export function RoundPanel({ drive, rounds, round, waitlist, role }: RoundPanelProps) {
  const isOffice = (OFFICE_ROLES as readonly Role[]).includes(role);
  const hasDeadlinePassed = hasPassed(drive.applicationsCloseAt);
  const whyNot = whyNotRecordable({ status: drive.status, hasDeadlinePassed }, rounds, round);
  const mayRecord = role !== "coordinator" && whyNot === undefined;
  const isStaged = round.status === "recorded";
  return (
    <section aria-labelledby="round" className="flex min-w-0 flex-col gap-5">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h2 id="round" className="flex flex-wrap items-center gap-2.5 text-lg font-semibold">
            {round.name} <RoundPill status={round.status} />
          </h2>
          <p className="text-ink-muted">
            Round {round.position} of {rounds.length}. {ROUND_KIND_LABELS[round.kind]}.{" "}
            {round.releasedAt && (
              <>
                Released <DateTime iso={round.releasedAt} />.
              </>
            )}
          </p>
        </div>
        {isStaged && isOffice && <ReleaseRound round={round} isLast={round.position === rounds.length} />}
        {round.status === "released" && isOffice && drive.status === "in_process" && <UndoRound round={round} />}
      </div>
      {round.status !== "planned" && <Counts driveId={drive.id} round={round} />}
      {waitlist && waitlist.items.length > 0 && (
        <WaitlistOrder
          key={waitlist.items.map(({ applicationId }) => applicationId).join()}
          driveId={drive.id}
          roundId={round.id}
          waitlist={waitlist}
          isReleased={round.status === "released"}
          mayChange={role !== "coordinator"}
        />
      )}
      {isStaged && !isOffice && (
        <Callout title="Staged with the placement office">
          Students see nothing until the office releases these results. You can record them again until then.
        </Callout>
      )}
      {whyNot && round.status === "planned" && <Callout title={whyNot} />}
      {mayRecord && <RecordResults round={round} />}
    </section>
  );
}

function Counts({ driveId, round }: { driveId: string; round: RecordedRound }) {
  const { advanced, eliminated, waitlisted, pending, absent } = round.counts;
  return (
    <div className="flex flex-col gap-2">
      <StatGrid>
        <StatTile label="Advanced" value={advanced} />
        <StatTile label="Waiting" value={waitlisted} />
        <StatTile label="Eliminated" value={eliminated} hint={absent > 0 ? `${absent} absent` : undefined} />
        <StatTile label="Pending" value={pending} />
      </StatGrid>
      <Link
        href={`/drives/${driveId}/applications?outcome=advanced`}
        className="self-start text-sm text-brand-ink underline-offset-4 hover:underline touch:py-2"
      >
        See who advanced
      </Link>
    </div>
  );
}
