import { and, asc, eq, isNull } from "drizzle-orm";
import { application, drive, offer, round } from "#shared/db/schema/index.ts";
import { notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { type Writing, write } from "../_kernel/write.ts";
import { moveApplications } from "../applications/move.ts";
import { moveDrive } from "../drives/move.ts";
import { driveInReach } from "../drives/scope.ts";
import { finalise } from "../rounds/release.ts";
import { lockSeason, type OfferRow } from "./lock-season.ts";
import { releaseOffers } from "./release.ts";

/**
 * The office declares a drive's results: rounds that are still staged are released, the offers too, with the policy's
 * time to answer from now on, and whoever has none is told so.
 */
export function releaseResults(ctx: ActorContext, input: { id: string }): Promise<Result<{ released: number }>> {
  return write(ctx, async (writing) => {
    const { tx } = writing;
    const [found] = await tx
      .select({ id: drive.id, cycleId: drive.cycleId })
      .from(drive)
      .where(driveInReach(ctx, input.id))
      .for("no key update");
    if (found === undefined) return notFound("drive");
    const staged = await lockStaged(ctx, writing, found);
    const declared = await moveDrive(ctx, writing, input.id, { command: "declare_results" });
    if (!declared.ok) return declared;
    const rounds = await releaseRounds(ctx, writing, input.id);
    if (!rounds.ok) return rounds;
    const released = await releaseOffers(ctx, writing, staged);
    await rejectTheRest(ctx, writing, input.id);
    return ok({ released });
  });
}

/**
 * The drive's staged offers. Their students are locked before anything is written, so that an acceptance elsewhere
 * comes before all of this or after it; no more can be staged, since the drive is locked.
 */
async function lockStaged(
  ctx: ActorContext,
  { tx }: Writing,
  { id: driveId, cycleId }: { readonly id: string; readonly cycleId: string },
): Promise<OfferRow[]> {
  const staged = and(
    eq(offer.tenantId, ctx.tenant.id),
    eq(offer.driveId, driveId),
    eq(offer.status, "extended"),
    isNull(offer.releasedAt),
  );
  const rows = await tx.select({ enrollmentId: offer.enrollmentId }).from(offer).where(staged);
  const enrollmentIds = rows.map((row) => row.enrollmentId);
  await lockSeason(ctx, tx, { cycleId, enrollmentIds, driveId });
  return tx.select().from(offer).where(staged).orderBy(asc(offer.id));
}

async function releaseRounds(ctx: ActorContext, writing: Writing, driveId: string): Promise<Result<void>> {
  const rounds = await writing.tx
    .select()
    .from(round)
    .where(and(eq(round.tenantId, ctx.tenant.id), eq(round.driveId, driveId)))
    .orderBy(asc(round.position))
    .for("no key update");
  const planned = rounds.find((each) => each.status === "planned");
  if (planned) return refuse("conflict", "round_not_recorded", `"${planned.name}" has no results yet.`);
  for (const each of rounds) if (each.status === "recorded") await finalise(ctx, writing, each);
  return ok(undefined);
}

async function rejectTheRest(ctx: ActorContext, writing: Writing, driveId: string): Promise<void> {
  const rest = await writing.tx
    .select({ id: application.id })
    .from(application)
    .where(
      and(
        eq(application.tenantId, ctx.tenant.id),
        eq(application.driveId, driveId),
        eq(application.status, "in_progress"),
      ),
    );
  await moveApplications(
    ctx,
    writing,
    rest.map((row) => row.id),
    "reject",
    "The results were declared without an offer.",
  );
}
