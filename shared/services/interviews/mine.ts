import { and, asc, eq, ne, type SQL } from "drizzle-orm";
import type { MyInterviewList, MyInterviewView } from "#shared/contracts/interviews.ts";
import type { Orm } from "#shared/db/connect.ts";
import { company } from "#shared/db/schema/company.ts";
import { drive, round } from "#shared/db/schema/drive.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { interview, panel } from "#shared/db/schema/interview.ts";
import { readTenant, type TenantTransaction } from "#shared/db/with-tenant.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { joins } from "./scope.ts";

/** The student's interviews in the order in which they begin; none that the office has not confirmed. */
export async function listMyInterviews(ctx: ActorContext): Promise<Result<MyInterviewList>> {
  const [rows] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    selectMine(orm, ofMember(ctx.tenant.id, ctx.actor.membershipId)).orderBy(asc(interview.startsAt)),
  ]);
  return ok({ items: rows.map(toMyInterview) });
}

/** Confirmed interviews of one member. */
export function ofMember(tenantId: string, membershipId: string): SQL | undefined {
  return and(
    eq(interview.tenantId, tenantId),
    eq(enrollment.membershipId, membershipId),
    ne(interview.status, "proposed"),
  );
}

export function selectMine(orm: Orm | TenantTransaction, where: SQL | undefined) {
  return orm
    .select({ interview, title: drive.title, company: company.name, round: round.name, panel: panel.name })
    .from(interview)
    .innerJoin(drive, joins.drive)
    .innerJoin(company, joins.company)
    .innerJoin(round, joins.round)
    .innerJoin(panel, joins.panel)
    .innerJoin(enrollment, joins.enrollment)
    .where(where)
    .$dynamic();
}

export type MyInterviewRecord = Awaited<ReturnType<typeof selectMine>>[number];

export function toMyInterview({ interview: row, ...names }: MyInterviewRecord): MyInterviewView {
  return {
    id: row.id,
    drive: { id: row.driveId, title: names.title, company: names.company },
    round: names.round,
    panel: names.panel,
    status: row.status,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    room: row.room,
    videoLink: row.videoLink,
    checkedInAt: row.checkedInAt?.toISOString() ?? null,
    cancelReason: row.cancelReason,
  };
}
