import { and, desc, eq } from "drizzle-orm";
import type { DriveProposalList, DriveProposalView, ProposeDriveEdit } from "#shared/contracts/drive-versions.ts";
import { driveProposal } from "#shared/db/schema/drive-version.ts";
import { drive, round } from "#shared/db/schema/drive.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { revisionWay } from "#shared/domain/drive/commands.ts";
import type { DriveContent } from "#shared/domain/drive/content.ts";
import type { ProposalSource } from "#shared/domain/drive/statuses.ts";
import { notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext, Context } from "../_kernel/context.ts";
import { type Writing, write } from "../_kernel/write.ts";
import { readContent, toContent } from "./content.ts";
import { driveInReach } from "./scope.ts";
import { isCurrent, notEditable } from "./update.ts";
import { changesBetween, selectRounds } from "./versions.ts";

type ProposalRow = typeof driveProposal.$inferSelect;

/** A recruiter's edit of a drive that students see already; it waits for the office. */
export function proposeDriveEdit(
  ctx: ActorContext,
  input: ProposeDriveEdit & { id: string },
): Promise<Result<DriveProposalView>> {
  return write(ctx, async (writing) => {
    const { id, reason, ...form } = input;
    const [job] = await writing.tx.select().from(drive).where(driveInReach(ctx, id)).for("no key update");
    if (job === undefined) return notFound("drive");
    if (revisionWay(job.status, ctx.actor.role) !== "propose") return notEditable(ctx, job);
    const current = isCurrent(job, form.revision);
    if (!current.ok) return current;
    const content = readContent(form);
    if (!content.ok) return content;
    const now = toContent(job, await selectRounds(ctx, writing.tx, id));
    if (changesBetween(ctx, now, content.value).length === 0) {
      return refuse("conflict", "nothing_changed", "Nothing of the drive would change.");
    }
    const edit = { driveId: id, source: "recruiter", content: content.value, reason, by: ctx.actor.name } as const;
    const made = await insertProposal(ctx, writing, edit);
    return ok(toProposalView(ctx, made, now));
  });
}

interface ProposedEdit {
  readonly driveId: string;
  readonly source: ProposalSource;
  readonly content: DriveContent;
  readonly reason: string;
  readonly by: string;
}

/** Writes down a proposed edit in the place of an earlier one from the same side, and tells the office. */
export async function insertProposal(
  ctx: Context,
  { tx, audit, emit }: Writing,
  { by, ...edit }: ProposedEdit,
): Promise<ProposalRow> {
  const fresh = { ...edit, tenantId: ctx.tenant.id, id: ctx.newId(), createdAt: ctx.now() };
  const superseded = await tx
    .update(driveProposal)
    .set({ status: "superseded", decidedAt: ctx.now() })
    .where(
      and(
        eq(driveProposal.tenantId, ctx.tenant.id),
        eq(driveProposal.driveId, edit.driveId),
        eq(driveProposal.source, edit.source),
        eq(driveProposal.status, "pending"),
      ),
    )
    .returning({ id: driveProposal.id });
  for (const { id: proposalId } of superseded) {
    audit({
      action: "drive.proposal_superseded",
      entityType: "drive",
      entityId: edit.driveId,
      before: { proposalId, status: "pending" },
      after: { proposalId, status: "superseded" },
    });
  }
  const [made] = await tx
    .insert(driveProposal)
    .values({ ...fresh, status: "pending", proposedBy: by })
    .returning();
  if (made === undefined) throw new Error("a proposal was not written");
  audit({
    action: "drive.propose",
    entityType: "drive",
    entityId: edit.driveId,
    reason: edit.reason,
    after: edit.content,
  });
  emit({ type: "drive.change_proposed", driveId: edit.driveId, proposalId: made.id });
  return made;
}

/** Proposed edits of a drive in reach, newest first. */
export async function listProposals(ctx: ActorContext, input: { id: string }): Promise<Result<DriveProposalList>> {
  const [[job], rounds, rows] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm.select().from(drive).where(driveInReach(ctx, input.id)),
    orm
      .select()
      .from(round)
      .where(and(eq(round.tenantId, ctx.tenant.id), eq(round.driveId, input.id)))
      .orderBy(round.position),
    orm
      .select()
      .from(driveProposal)
      .where(and(eq(driveProposal.tenantId, ctx.tenant.id), eq(driveProposal.driveId, input.id)))
      .orderBy(desc(driveProposal.createdAt))
      .limit(50),
  ]);
  if (job === undefined) return notFound("drive");
  const now = toContent(job, rounds);
  return ok({ items: rows.map((row) => toProposalView(ctx, row, now)) });
}

export function toProposalView(ctx: Context, row: ProposalRow, now: DriveContent): DriveProposalView {
  const { id, driveId, source, status, reason, proposedBy: by, note } = row;
  const changes = status === "pending" ? changesBetween(ctx, now, row.content) : [];
  return { id, driveId, source, status, reason, by, at: row.createdAt.toISOString(), note, changes };
}
