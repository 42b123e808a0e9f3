import { and, eq } from "drizzle-orm";
import type { DriveView } from "#shared/contracts/drives.ts";
import { company } from "#shared/db/schema/index.ts";
import { ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { type Writing, write } from "../_kernel/write.ts";
import { type DriveRecord, moveDrive, type Step } from "./move.ts";
import { viewDrive } from "./read.ts";

interface DriveId {
  readonly id: string;
}

/** Hands the draft to the office. */
export const submitDrive = (ctx: ActorContext, { id }: DriveId) =>
  step(ctx, id, () => ({
    command: "submit",
    set: { changeRequest: null },
    check: (before) => deadlineAhead(ctx, before),
    event: { type: "drive.submitted", driveId: id },
  }));

/** Back to the recruiter, with what should change. */
export const requestDriveChanges = (ctx: ActorContext, { id, note }: DriveId & { note: string }) =>
  step(ctx, id, () => ({
    command: "request_changes",
    reason: note,
    set: { changeRequest: note },
    event: { type: "drive.changes_requested", driveId: id, note },
  }));

export const approveDrive = (ctx: ActorContext, { id }: DriveId) =>
  step(ctx, id, () => ({ command: "approve", event: { type: "drive.approved", driveId: id } }));

/** Opens the drive: every eligible student is told. */
export const publishDrive = (ctx: ActorContext, { id }: DriveId) =>
  step(ctx, id, (writing) => ({
    command: "publish",
    set: { publishedAt: ctx.now() },
    check: async (before) => {
      const timely = deadlineAhead(ctx, before);
      return timely.ok ? companyApproved(ctx, writing, before) : timely;
    },
    event: { type: "drive.published", driveId: id },
  }));

/** Closes applications, before the deadline or after it. */
export const closeApplications = (ctx: ActorContext, { id }: DriveId) =>
  step(ctx, id, () => ({ command: "close_applications" }));

/** Ends a drive whose results were declared. */
export const closeDrive = (ctx: ActorContext, { id }: DriveId) => step(ctx, id, () => ({ command: "close" }));

function step(ctx: ActorContext, id: string, plan: (writing: Writing) => Step): Promise<Result<DriveView>> {
  return write(ctx, async (writing) => {
    const moved = await moveDrive(ctx, writing, id, plan(writing));
    return moved.ok ? ok(await viewDrive(ctx, writing.tx, id)) : moved;
  });
}

function deadlineAhead(ctx: ActorContext, { applicationsCloseAt }: DriveRecord): Result<void> {
  if (applicationsCloseAt > ctx.now()) return ok(undefined);
  return refuse("conflict", "deadline_passed", "The deadline for applications has passed. Set a later one first.");
}

async function companyApproved(ctx: ActorContext, { tx }: Writing, job: DriveRecord): Promise<Result<void>> {
  const [owner] = await tx
    .select({ name: company.name, status: company.status })
    .from(company)
    .where(and(eq(company.tenantId, ctx.tenant.id), eq(company.id, job.companyId)));
  if (owner?.status === "approved") return ok(undefined);
  return refuse("conflict", "company_not_approved", `${owner?.name} is not an approved company at present.`);
}
