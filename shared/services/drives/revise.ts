import { and, eq, inArray, isNotNull } from "drizzle-orm";
import type { ReviseDrive } from "#shared/contracts/drive-versions.ts";
import type { DriveView } from "#shared/contracts/drives.ts";
import { drive } from "#shared/db/schema/drive.ts";
import { offer } from "#shared/db/schema/offer.ts";
import { revisionWay } from "#shared/domain/drive/commands.ts";
import type { DriveContent } from "#shared/domain/drive/content.ts";
import { hasMaterialChange } from "#shared/domain/drive/diff.ts";
import { revisionProblems } from "#shared/domain/drive/revision.ts";
import { invalid, notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { type Writing, write } from "../_kernel/write.ts";
import { tellGuests } from "../pools/tell.ts";
import { readContent, toColumns, toContent } from "./content.ts";
import type { DriveRecord } from "./move.ts";
import { viewDrive } from "./read.ts";
import { reviseRounds } from "./revise-rounds.ts";
import { driveInReach } from "./scope.ts";
import { scheduleDeadline } from "./timers.ts";
import { isCurrent, notEditable } from "./update.ts";
import { changesBetween, insertVersion, selectRounds, versionNow } from "./versions.ts";

/** Changes what students see already, as a new version; applicants are told unless only its wording changed silently. */
export function reviseDrive(ctx: ActorContext, input: ReviseDrive & { id: string }): Promise<Result<DriveView>> {
  return write(ctx, async (writing) => {
    const { id, reason, isSilent, ...form } = input;
    const [before] = await writing.tx.select().from(drive).where(driveInReach(ctx, id)).for("update");
    if (before === undefined) return notFound("drive");
    if (revisionWay(before.status, ctx.actor.role) !== "revise") return notEditable(ctx, before);
    const current = isCurrent(before, form.revision);
    if (!current.ok) return current;
    const content = readContent(form);
    if (!content.ok) return content;
    const revised = await applyRevision(ctx, writing, before, content.value, { reason, isSilent });
    return revised.ok ? ok(await viewDrive(ctx, writing.tx, id)) : revised;
  });
}

interface RevisionNote {
  readonly reason: string;
  readonly isSilent: boolean;
}

/**
 * Writes a new version of a published drive that the caller has locked. Eligibility is never judged again: whoever
 * applied has applied.
 */
export async function applyRevision(
  ctx: ActorContext,
  writing: Writing,
  before: DriveRecord,
  after: DriveContent,
  { reason, isSilent }: RevisionNote,
): Promise<Result<void>> {
  const { tx, audit } = writing;
  const rounds = await selectRounds(ctx, tx, before.id);
  const content = toContent(before, rounds);
  const changes = changesBetween(ctx, content, after);
  if (changes.length === 0) return refuse("conflict", "nothing_changed", "Nothing of the drive would change.");
  if (isSilent && hasMaterialChange(changes)) {
    return invalid({ name: "isSilent", reason: "Applicants are told of this change: it is more than wording." });
  }
  const releasedOffers = await selectReleasedPay(ctx, writing, before.id);
  const problems = revisionProblems(content, after, { status: before.status, rounds, releasedOffers }, ctx.now());
  if (problems.length > 0) return invalid(...problems);

  const laid = await reviseRounds(ctx, writing, before.id, rounds, after.rounds);
  if (!laid.ok) return laid;
  await writeVersion(ctx, writing, before, { content, after }, { reason, isSilent });
  const sentences = changes.map(({ sentence }) => sentence);
  const { id: entityId } = before;
  audit({
    action: "drive.revise",
    entityType: "drive",
    entityId,
    reason,
    before: content,
    after: { ...after, sentences },
  });
  return ok(undefined);
}

async function writeVersion(
  ctx: ActorContext,
  writing: Writing,
  before: DriveRecord,
  { content, after }: { content: DriveContent; after: DriveContent },
  { reason, isSilent }: RevisionNote,
): Promise<void> {
  const { id: driveId, revision } = before;
  const version = (await versionNow(ctx, writing, before, content)) + 1;
  const [saved] = await writing.tx
    .update(drive)
    .set({ ...toColumns(after), version, revision: revision + 1 })
    .where(and(eq(drive.tenantId, ctx.tenant.id), eq(drive.id, driveId)))
    .returning();
  if (saved === undefined) throw new Error("a locked drive is gone");
  const kept = toContent(saved, await selectRounds(ctx, writing.tx, driveId));
  await insertVersion(ctx, writing, {
    driveId,
    version,
    content: kept,
    reason,
    isTold: !isSilent,
    by: ctx.actor.name,
  });
  if (before.applicationsCloseAt.getTime() !== saved.applicationsCloseAt.getTime()) {
    scheduleDeadline(ctx, writing, driveId, saved.applicationsCloseAt);
  }
  if (!isSilent) writing.emit({ type: "drive.changed", driveId, version });
  await tellGuests(ctx, writing, saved, kept);
}

async function selectReleasedPay(ctx: ActorContext, { tx }: Writing, driveId: string) {
  const offers = await tx
    .select({ compensation: offer.compensation })
    .from(offer)
    .where(
      and(
        eq(offer.tenantId, ctx.tenant.id),
        eq(offer.driveId, driveId),
        isNotNull(offer.releasedAt),
        inArray(offer.status, ["extended", "accepted", "deferred", "joined"]),
      ),
    );
  return offers.map(({ compensation }) => compensation);
}
