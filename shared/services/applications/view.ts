import type { MyApplicationRow } from "#shared/contracts/applications.ts";
import type { application } from "#shared/db/schema/application.ts";
import type { drive } from "#shared/db/schema/drive.ts";
import { mayChangeResume } from "#shared/domain/application/resume-change.ts";
import { statusForStudent } from "#shared/domain/application/statuses.ts";
import { mayWithdraw } from "#shared/domain/drive/withdrawal.ts";
import type { Context } from "../_kernel/context.ts";
import { toPayView } from "../drives/view.ts";

interface MyApplicationRecord {
  readonly application: typeof application.$inferSelect;
  readonly drive: typeof drive.$inferSelect;
  readonly companyName: string;
}

export function toMyApplicationRow(
  ctx: Context,
  { application: row, drive: job, companyName }: MyApplicationRecord,
): MyApplicationRow {
  const status = statusForStudent(row.status);
  return {
    id: row.id,
    drive: { id: job.id, title: job.title, company: companyName, pay: toPayView(job.compensation) },
    status,
    appliedAt: row.appliedAt.toISOString(),
    possible: [
      ...(mayChangeResume(job, { status }, ctx.now()) ? (["change_resume"] as const) : []),
      ...(mayWithdraw(job, row, ctx.now()).allowed ? (["withdraw"] as const) : []),
    ],
  };
}
