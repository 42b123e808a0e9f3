import { and, eq } from "drizzle-orm";
import { interview } from "#shared/db/schema/interview.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { ofMember, selectMine } from "./mine.ts";

/** One of the student's interviews as a calendar file. */
export async function myInterviewFile(ctx: ActorContext, input: { id: string }): Promise<Result<string>> {
  const [rows] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    selectMine(orm, and(ofMember(ctx.tenant.id, ctx.actor.membershipId), eq(interview.id, input.id))),
  ]);
  if (rows.length === 0) return notFound("interview");
  const { writeCalendar } = await import("./calendar.ts");
  return ok(writeCalendar(ctx, rows));
}
