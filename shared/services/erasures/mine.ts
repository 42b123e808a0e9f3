import { and, desc, eq } from "drizzle-orm";
import type { MyErasures } from "#shared/contracts/erasures.ts";
import { erasure } from "#shared/db/schema/erasure.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { STUDENT_TABLES } from "../personal-data/registry/index.ts";
import { selectCounts } from "../personal-data/select.ts";
import { selectOpenApplications, selectOpenOffers, selectResumeIds, toOutlook } from "./outlook.ts";
import { selectSubject } from "./subject.ts";
import { toErasureView } from "./view.ts";

/** The student's requests for erasure, newest first, and what granting one would do. */
export async function readMyErasures(ctx: ActorContext): Promise<Result<MyErasures>> {
  const { membershipId } = ctx.actor;
  const [[subject]] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [selectSubject(orm, ctx, membershipId)]);
  if (subject === undefined) return notFound("student");
  const [rows, [counted], applications, offers, resumes] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm
      .select()
      .from(erasure)
      .where(and(eq(erasure.tenantId, ctx.tenant.id), eq(erasure.membershipId, membershipId)))
      .orderBy(desc(erasure.createdAt), desc(erasure.id))
      .limit(20),
    selectCounts(orm, STUDENT_TABLES, subject, "student"),
    selectOpenApplications(orm, ctx, membershipId),
    selectOpenOffers(orm, ctx, membershipId),
    selectResumeIds(orm, ctx, membershipId),
  ]);
  const { outlook } = toOutlook(counted?.counts ?? [], applications, offers, resumes);
  return ok({ items: rows.map(toErasureView), outlook });
}
