import { and, asc, eq, inArray } from "drizzle-orm";
import { application, roundResult } from "#shared/db/schema/application.ts";
import { drive, round } from "#shared/db/schema/drive.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import { possibleDriveCommands } from "#shared/domain/drive/commands.ts";
import { DRIVE_TRANSITIONS } from "#shared/domain/drive/statuses.ts";
import { transition } from "#shared/domain/lifecycle.ts";
import { formatMinor } from "#shared/domain/compensation/format.ts";
import { describePolicyReason } from "#shared/domain/policy/reasons.ts";
import { illegalTransition, notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import type { RoundOutcome } from "#shared/domain/round/statuses.ts";
import type { Affected, BulkPlan, Skipped } from "../_kernel/bulk.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { ofApplication } from "../applications/scope.ts";
import { driveInReach } from "../drives/scope.ts";
import { selectSeasonStandings } from "../enrollments/standing.ts";
import type { RoundRow } from "../rounds/candidates.ts";
import { planRelease } from "../rounds/release.ts";
import type { OfferRow } from "./lock-season.ts";
import { judgeRelease } from "./release.ts";
import { type DriveRef, lockStaged, selectStaged } from "./staged.ts";

/** What becomes of an application: its offer is handed over or taken back, or it ends without one. */
export type ResultStep = "release" | "take_back" | "reject";

/**
 * Who would be given an offer, from whom one is taken back because another binds them, and who is told that there is
 * none. Who stays on the waiting list of the last round is left there until the drive is closed. With `lock` all
 * that it looks at is held: an acceptance elsewhere comes before all of this or after it.
 */
export async function planResults(
  ctx: ActorContext,
  tx: TenantTransaction,
  input: { readonly id: string },
  lock: boolean,
): Promise<Result<BulkPlan<ResultStep>>> {
  const query = tx
    .select({ id: drive.id, cycleId: drive.cycleId, status: drive.status })
    .from(drive)
    .where(driveInReach(ctx, input.id));
  const [found] = await (lock ? query.for("no key update") : query);
  if (found === undefined) return notFound("drive");
  const staged = await (lock ? lockStaged : selectStaged)(ctx, tx, found);
  // Declared already: what was offered since, to who came off the waiting list, is released by itself.
  const isAgain = found.status === "results_declared" && staged.length > 0;
  const next = transition(DRIVE_TRANSITIONS, found.status, "declare_results");
  if (!next.ok && !isAgain) {
    return illegalTransition("drive", { ...next, possible: possibleDriveCommands(found.status, ctx.actor.role) });
  }
  const rounds = await readRounds(ctx, tx, found.id, lock);
  const planned = rounds.find((each) => each.status === "planned");
  if (planned) return refuse("conflict", "round_not_recorded", `"${planned.name}" has no results yet.`);
  return ok(await planEach(ctx, tx, { drive: found, rounds, staged, isAgain }));
}

async function readRounds(ctx: ActorContext, tx: TenantTransaction, driveId: string, lock: boolean) {
  const query = tx
    .select()
    .from(round)
    .where(and(eq(round.tenantId, ctx.tenant.id), eq(round.driveId, driveId)))
    .orderBy(asc(round.position));
  return lock ? query.for("no key update") : query;
}

interface Declared {
  readonly drive: DriveRef;
  readonly rounds: readonly RoundRow[];
  readonly staged: readonly OfferRow[];
  readonly isAgain: boolean;
}

async function planEach(
  ctx: ActorContext,
  tx: TenantTransaction,
  { drive: of, rounds, staged, isAgain }: Declared,
): Promise<BulkPlan<ResultStep>> {
  const offers = await judgeEach(ctx, tx, of, staged);
  const finals = isAgain ? new Map<string, Final>() : await finalResults(ctx, tx, rounds);
  const affected: Affected<ResultStep>[] = [];
  const skipped: Skipped[] = [];
  for (const each of await selectUndecided(ctx, tx, of.id, rounds.at(-1)?.id)) {
    const label = `${each.rollNo} ${each.name}`;
    const judged = offers.get(each.id);
    if (judged) {
      affected.push({ id: each.id, label, before: "Offer held back", ...judged });
    } else if ((finals.get(each.id)?.outcome ?? each.outcome) === "waitlisted") {
      skipped.push({ id: each.id, label, why: "Stays on the waiting list until the drive is closed." });
    } else if (!isAgain) {
      const reason = finals.get(each.id)?.reason ?? "No offer was extended.";
      affected.push({ id: each.id, label, before: "In the selection", after: "Out", reason, step: "reject" });
    }
  }
  return { affected, skipped };
}

type Judged = Pick<Affected<ResultStep>, "after" | "reason" | "step">;

/** By application: whether the policy lets its staged offer be handed over. */
async function judgeEach(
  ctx: ActorContext,
  tx: TenantTransaction,
  { cycleId }: DriveRef,
  staged: readonly OfferRow[],
): Promise<ReadonlyMap<string | null, Judged>> {
  const enrollmentIds = staged.map((row) => row.enrollmentId);
  if (enrollmentIds.length === 0) return new Map();
  const rows = await selectSeasonStandings(tx, ctx, { cycleId, enrollmentIds });
  const seasons = new Map(rows.map((row) => [row.enrollment.id, row]));
  return new Map(
    staged.map((row): [string | null, Judged] => {
      const season = seasons.get(row.enrollmentId);
      if (season === undefined) throw new Error("an offer to somebody who never was in its season");
      const { allowed, reasons } = judgeRelease(ctx, row, season);
      if (allowed) return [row.applicationId, { after: "Offered", reason: "May answer from now on.", step: "release" }];
      const money = (minor: number) => formatMinor(minor, row.currency);
      const why = reasons.map((each) => describePolicyReason(each, money)).join(" ");
      return [row.applicationId, { after: "Offer taken back", reason: `The policy says: ${why}`, step: "take_back" }];
    }),
  );
}

interface Final {
  readonly outcome: RoundOutcome;
  readonly reason: string;
}

/** What the rounds that are still held back say of each application in the end. */
async function finalResults(ctx: ActorContext, tx: TenantTransaction, rounds: readonly RoundRow[]) {
  const finals = new Map<string, Final>();
  for (const each of rounds) {
    if (each.status !== "recorded") continue;
    const { affected } = await planRelease(ctx, tx, each);
    for (const { id, after, reason, step } of affected) {
      finals.set(id, { outcome: step.outcome, reason: `${each.name}: ${after}. ${reason}` });
    }
  }
  return finals;
}

/** Who is still in the selection, with their result in the last round. */
function selectUndecided(ctx: ActorContext, tx: TenantTransaction, driveId: string, lastRoundId = driveId) {
  return tx
    .select({ id: application.id, rollNo: enrollment.rollNo, name: enrollment.name, outcome: roundResult.outcome })
    .from(application)
    .innerJoin(enrollment, ofApplication)
    .leftJoin(
      roundResult,
      and(
        eq(roundResult.tenantId, application.tenantId),
        eq(roundResult.applicationId, application.id),
        eq(roundResult.roundId, lastRoundId),
      ),
    )
    .where(
      and(
        eq(application.tenantId, ctx.tenant.id),
        eq(application.driveId, driveId),
        inArray(application.status, ["in_progress", "pending_offer"]),
      ),
    )
    .orderBy(asc(enrollment.rollNo), asc(application.id));
}
