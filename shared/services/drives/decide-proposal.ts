import { and, eq } from "drizzle-orm";
import type { DriveView } from "#shared/contracts/drives.ts";
import { driveProposal } from "#shared/db/schema/drive-version.ts";
import { drive } from "#shared/db/schema/drive.ts";
import { mayEditDrive, revisionWay } from "#shared/domain/drive/commands.ts";
import { PROPOSAL_TRANSITIONS, type ProposalCommand } from "#shared/domain/drive/statuses.ts";
import { transition } from "#shared/domain/lifecycle.ts";
import { notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { type Writing, write } from "../_kernel/write.ts";
import { liesAhead } from "./create.ts";
import type { DriveRecord } from "./move.ts";
import { viewDrive } from "./read.ts";
import { applyRevision } from "./revise.ts";
import { driveInReach } from "./scope.ts";
import { notEditable, rewriteDraft } from "./update.ts";

type ProposalRow = typeof driveProposal.$inferSelect;

/** Makes a proposed edit: a new version of a published drive, and a change of the draft of one that is not. */
export function acceptProposal(ctx: ActorContext, { id }: { id: string }): Promise<Result<DriveView>> {
  return write(ctx, async (writing) => {
    const found = await lockProposal(ctx, writing, id, "accept");
    if (!found.ok) return found;
    const { proposal, job } = found.value;
    const made = await apply(ctx, writing, job, proposal);
    if (!made.ok) return made;
    await decide(ctx, writing, proposal, "accepted", null);
    return ok(await viewDrive(ctx, writing.tx, job.id));
  });
}

/** Leaves the drive as it is, with a word to whoever proposed the edit. */
export function declineProposal(
  ctx: ActorContext,
  { id, note }: { id: string; note: string },
): Promise<Result<DriveView>> {
  return write(ctx, async (writing) => {
    const found = await lockProposal(ctx, writing, id, "decline");
    if (!found.ok) return found;
    await decide(ctx, writing, found.value.proposal, "declined", note);
    return ok(await viewDrive(ctx, writing.tx, found.value.job.id));
  });
}

async function lockProposal(
  ctx: ActorContext,
  { tx }: Writing,
  id: string,
  command: ProposalCommand,
): Promise<Result<{ proposal: ProposalRow; job: DriveRecord }>> {
  const mine = and(eq(driveProposal.tenantId, ctx.tenant.id), eq(driveProposal.id, id));
  const [named] = await tx.select({ driveId: driveProposal.driveId }).from(driveProposal).where(mine);
  if (named === undefined) return notFound("proposal");
  // The drive before its proposals, as everybody locks them.
  const [job] = await tx.select().from(drive).where(driveInReach(ctx, named.driveId)).for("update");
  const [proposal] = await tx.select().from(driveProposal).where(mine).for("update");
  if (job === undefined || proposal === undefined) return notFound("proposal");
  const next = transition(PROPOSAL_TRANSITIONS, proposal.status, command);
  if (next.ok) return ok({ proposal, job });
  const { state, possible } = next;
  return refuse("conflict", "proposal_decided", `This proposal was ${state} already.`, {
    details: { state, command, possible },
  });
}

async function apply(
  ctx: ActorContext,
  writing: Writing,
  job: DriveRecord,
  { content, reason }: ProposalRow,
): Promise<Result<void>> {
  if (revisionWay(job.status, ctx.actor.role) === "revise") {
    return applyRevision(ctx, writing, job, content, { reason, isSilent: false });
  }
  if (!mayEditDrive(job.status, ctx.actor.role)) return notEditable(ctx, job);
  const timely = liesAhead(ctx, content);
  if (timely.ok) await rewriteDraft(ctx, writing, job, content);
  return timely;
}

async function decide(
  ctx: ActorContext,
  { tx, audit, emit }: Writing,
  { id, driveId, status: before }: ProposalRow,
  status: "accepted" | "declined",
  note: string | null,
): Promise<void> {
  await tx
    .update(driveProposal)
    .set({ status, note, decidedAt: ctx.now() })
    .where(and(eq(driveProposal.tenantId, ctx.tenant.id), eq(driveProposal.id, id)));
  audit({
    action: `drive.proposal_${status}`,
    entityType: "drive",
    entityId: driveId,
    ...(note !== null && { reason: note }),
    before: { proposalId: id, status: before },
    after: { proposalId: id, status },
  });
  emit({ type: "drive.proposal_decided", driveId, proposalId: id });
}
