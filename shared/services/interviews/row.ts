import { and, eq } from "drizzle-orm";
import type { InterviewRow } from "#shared/contracts/interviews.ts";
import type { Orm } from "#shared/db/connect.ts";
import { branch } from "#shared/db/schema/catalog.ts";
import { company } from "#shared/db/schema/company.ts";
import { drive, round } from "#shared/db/schema/drive.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { interview, panel } from "#shared/db/schema/interview.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import { INTERVIEW_TRANSITIONS, isMovable } from "#shared/domain/interview/statuses.ts";
import { possibleCommands } from "#shared/domain/lifecycle.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { interviewsInReach, joins } from "./scope.ts";

/** Interviews with what staff are shown of them. */
export function selectRows(orm: Orm | TenantTransaction) {
  return orm
    .select({
      interview,
      rollNo: enrollment.rollNo,
      name: enrollment.name,
      branch: branch.code,
      title: drive.title,
      company: company.name,
      round: round.name,
      panel: panel.name,
    })
    .from(interview)
    .innerJoin(drive, joins.drive)
    .innerJoin(company, joins.company)
    .innerJoin(round, joins.round)
    .innerJoin(panel, joins.panel)
    .innerJoin(enrollment, joins.enrollment)
    .innerJoin(branch, and(eq(branch.tenantId, enrollment.tenantId), eq(branch.id, enrollment.branchId)));
}

type SelectedRow = Awaited<ReturnType<typeof selectRows>>[number];

export function toInterviewRow(ctx: ActorContext, { interview: row, ...names }: SelectedRow): InterviewRow {
  return {
    id: row.id,
    applicationId: row.applicationId,
    rollNo: names.rollNo,
    name: names.name,
    branch: names.branch,
    drive: { id: row.driveId, title: names.title, company: names.company },
    round: { id: row.roundId, name: names.round },
    panel: { id: row.panelId, name: names.panel },
    status: row.status,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    room: row.room,
    videoLink: row.videoLink,
    checkedInAt: row.checkedInAt?.toISOString() ?? null,
    // What a panel thinks is for the company and the office.
    score: ctx.actor.role === "coordinator" ? null : row.score,
    feedback: ctx.actor.role === "coordinator" ? null : row.feedback,
    possible: possibleActions(ctx, row),
  };
}

function possibleActions(ctx: ActorContext, { status, startsAt }: typeof interview.$inferSelect) {
  const commands = possibleCommands(INTERVIEW_TRANSITIONS, status);
  const actions: InterviewRow["possible"] = isMovable(status) ? ["move"] : [];
  for (const command of ["check_in", "start", "complete", "mark_no_show", "cancel"] as const) {
    const isEarly = command === "mark_no_show" && startsAt > ctx.now();
    if (commands.includes(command) && !isEarly) actions.push(command);
  }
  return ctx.actor.role === "coordinator" ? actions.filter((action) => action === "check_in") : actions;
}

/** One interview in the caller's reach that is known to be there. */
export async function viewInterview(ctx: ActorContext, tx: TenantTransaction, id: string): Promise<InterviewRow> {
  const [row] = await selectRows(tx).where(and(interviewsInReach(ctx), eq(interview.id, id)));
  if (row === undefined) throw new Error("an interview that was just written is gone");
  return toInterviewRow(ctx, row);
}
