import { and, eq } from "drizzle-orm";
import type { DriveView } from "#shared/contracts/drives.ts";
import { company } from "#shared/db/schema/company.ts";
import { deadlineProblems } from "#shared/domain/drive/deadline.ts";
import { ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { type Writing, write } from "../_kernel/write.ts";
import { tellGuests } from "../pools/tell.ts";
import { toContent } from "./content.ts";
import { type DriveRecord, moveDrive } from "./move.ts";
import { viewDrive } from "./read.ts";
import { scheduleDeadline } from "./timers.ts";
import { insertVersion, selectRounds } from "./versions.ts";

/** Opens the drive: every eligible student is told, and what they are shown is its first version. */
export function publishDrive(ctx: ActorContext, { id }: { readonly id: string }): Promise<Result<DriveView>> {
  return write(ctx, async (writing) => {
    const moved = await moveDrive(ctx, writing, id, {
      command: "publish",
      set: { publishedAt: ctx.now(), version: 1 },
      check: async (before) => {
        const timely = leadTime(ctx, before);
        return timely.ok ? companyApproved(ctx, writing, before) : timely;
      },
      event: { type: "drive.published", driveId: id },
    });
    if (!moved.ok) return moved;
    const content = toContent(moved.value, await selectRounds(ctx, writing.tx, id));
    const by = ctx.actor.name;
    await insertVersion(ctx, writing, { driveId: id, version: 1, content, reason: null, isTold: true, by });
    scheduleDeadline(ctx, writing, id, moved.value.applicationsCloseAt);
    await tellGuests(ctx, writing, moved.value, content);
    return ok(await viewDrive(ctx, writing.tx, id));
  });
}

function leadTime(ctx: ActorContext, job: DriveRecord): Result<void> {
  const [problem] = deadlineProblems(job, ctx.now());
  if (problem === undefined) return ok(undefined);
  const code = job.applicationsCloseAt <= ctx.now() ? "deadline_passed" : "deadline_too_soon";
  return refuse("conflict", code, `${problem.reason} Set a later one first.`);
}

async function companyApproved(ctx: ActorContext, { tx }: Writing, job: DriveRecord): Promise<Result<void>> {
  const [owner] = await tx
    .select({ name: company.name, status: company.status })
    .from(company)
    .where(and(eq(company.tenantId, ctx.tenant.id), eq(company.id, job.companyId)));
  if (owner?.status === "approved") return ok(undefined);
  return refuse("conflict", "company_not_approved", `${owner?.name} is not an approved company at present.`);
}
