import { and, eq } from "drizzle-orm";
import type { AnnotateResult, ApplicationRow, MarkResult } from "#shared/contracts/applications.ts";
import { application, roundResult } from "#shared/db/schema/application.ts";
import { branch } from "#shared/db/schema/catalog.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import { markResult, UNDECIDED } from "#shared/domain/round/marks.ts";
import { illegalTransition, notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { lockRound, selectApplicants } from "../rounds/candidates.ts";
import { openRound } from "../rounds/open.ts";
import { resultWords } from "../rounds/result-words.ts";
import { stageResults } from "../rounds/stage.ts";
import { lastRank } from "../rounds/waitlist.ts";
import { applicationColumns, toApplicationRow } from "./row.ts";
import { placeOf } from "./plan.ts";
import { ofApplication } from "./scope.ts";

interface ResultId {
  readonly roundId: string;
  readonly applicationId: string;
}

/** Changes one candidate's result where it stands. Refused when it is no longer what the caller saw. */
export function markApplication(ctx: ActorContext, input: MarkResult & ResultId): Promise<Result<ApplicationRow>> {
  return write(ctx, async (writing) => {
    const found = await lockRound(ctx, writing.tx, input.roundId);
    if (found === undefined) return notFound("round");
    const applicants = await selectApplicants(writing.tx, ctx, found.round);
    const target = applicants.find((each) => each.applicationId === input.applicationId);
    if (target === undefined) return notFound("application");
    const { outcome, attendance, rank } = target;
    const now = outcome === null || attendance === null ? UNDECIDED : { outcome, attendance };
    if (now.outcome !== input.seen.outcome || now.attendance !== input.seen.attendance) {
      return refuse("conflict", "world_changed", `Somebody changed this to "${resultWords(now, rank)}" in between.`, {
        details: { now },
      });
    }
    const opened = await openRound(ctx, writing, found);
    if (!opened.ok) return opened;
    if (!target.candidate) {
      return refuse("conflict", "no_candidate", "This student is no candidate of this round any more.");
    }
    const next = markResult(now, input.mark);
    if (!next.ok)
      return illegalTransition("result", { state: resultWords(now), command: input.mark, possible: next.possible });
    if (target.status === "pending_offer" && next.state.outcome !== "advanced") {
      return refuse("conflict", "offer_staged", "This student has an offer waiting to be released.");
    }
    const behind = (await lastRank(ctx, writing.tx, input.roundId)) + 1;
    const place = placeOf({ ...next.state, rank }, behind);
    await stageResults(ctx, writing, found.round, [{ applicationId: input.applicationId, ...next.state, rank: place }]);
    writing.audit({
      action: `application.${input.mark}`,
      entityType: "application",
      entityId: input.applicationId,
      before: { round: found.round.name, result: resultWords(now, rank) },
      after: { round: found.round.name, result: resultWords(next.state, place) },
    });
    if (found.round.status === "planned") writing.emit({ type: "round.recorded", roundId: input.roundId });
    return ok(await viewRow(ctx, writing.tx, input.applicationId));
  });
}

/** Puts a score and a remark beside a candidate's result, for those who decide. */
export function annotateResult(ctx: ActorContext, input: AnnotateResult & ResultId): Promise<Result<ApplicationRow>> {
  return write(ctx, async (writing) => {
    const found = await lockRound(ctx, writing.tx, input.roundId);
    if (found === undefined) return notFound("round");
    const { score, remark, seen } = input;
    const here = and(
      eq(roundResult.tenantId, ctx.tenant.id),
      eq(roundResult.roundId, input.roundId),
      eq(roundResult.applicationId, input.applicationId),
    );
    const [before] = await writing.tx
      .select({ score: roundResult.score, remark: roundResult.remark })
      .from(roundResult)
      .where(here)
      .for("no key update");
    if (before === undefined) return notFound("result");
    if (before.score !== seen.score || before.remark !== seen.remark) {
      return refuse("conflict", "world_changed", "Somebody changed this note in between.", {
        details: { now: before },
      });
    }
    const after = { score, remark: remark || null };
    await writing.tx.update(roundResult).set(after).where(here);
    writing.audit({
      action: "application.annotate",
      entityType: "application",
      entityId: input.applicationId,
      before,
      after,
    });
    return ok(await viewRow(ctx, writing.tx, input.applicationId));
  });
}

async function viewRow(ctx: ActorContext, tx: TenantTransaction, id: string): Promise<ApplicationRow> {
  const [row] = await tx
    .select(applicationColumns)
    .from(application)
    .innerJoin(enrollment, ofApplication)
    .innerJoin(branch, and(eq(branch.tenantId, enrollment.tenantId), eq(branch.id, enrollment.branchId)))
    .where(and(eq(application.tenantId, ctx.tenant.id), eq(application.id, id)));
  if (row === undefined) throw new Error("an application that was just changed is gone");
  return toApplicationRow(row);
}
