import { and, eq, sql } from "drizzle-orm";
import type { ErasureCase } from "#shared/contracts/erasures.ts";
import { erasure } from "#shared/db/schema/erasure.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { STUDENT_TABLES } from "../personal-data/registry/index.ts";
import { selectCounts } from "../personal-data/select.ts";
import { selectErasures, toErasureRow } from "./list.ts";
import { selectOpenApplications, selectOpenOffers, selectResumeIds, toOutlook } from "./outlook.ts";
import { selectSubject } from "./subject.ts";

/** One request; while it waits, with what granting it would do. */
export async function readErasure(ctx: ActorContext, { id }: { id: string }): Promise<Result<ErasureCase>> {
  const [[found]] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    selectErasures(orm, sql<string | null>`null::text`).where(
      and(eq(erasure.tenantId, ctx.tenant.id), eq(erasure.id, id)),
    ),
  ]);
  if (found === undefined) return notFound("request");
  if (found.erasure.status !== "requested") return ok({ ...toErasureRow(found), outlook: null, hash: null });
  const { membershipId } = found.erasure;
  const [[subject]] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [selectSubject(orm, ctx, membershipId)]);
  if (subject === undefined) return notFound("student");
  const [[counted], applications, offers, resumes] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    selectCounts(orm, STUDENT_TABLES, subject, "office"),
    selectOpenApplications(orm, ctx, membershipId),
    selectOpenOffers(orm, ctx, membershipId),
    selectResumeIds(orm, ctx, membershipId),
  ]);
  return ok({ ...toErasureRow(found), ...toOutlook(counted?.counts ?? [], applications, offers, resumes) });
}
