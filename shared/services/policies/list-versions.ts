import { and, desc, eq } from "drizzle-orm";
import type { PolicyVersionList } from "#shared/contracts/policies.ts";
import { policyVersion } from "#shared/db/schema/cycle.ts";
import { membership } from "#shared/db/schema/membership.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { selectCycle } from "./find-cycle.ts";
import { toVersionView } from "./view.ts";

/** Every version of a season's policy, newest first. A season has a handful. */
export async function listPolicyVersions(
  ctx: ActorContext,
  { id }: { id: string },
): Promise<Result<PolicyVersionList>> {
  const [[found], rows] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    selectCycle(orm, ctx, id),
    orm
      .select({ version: policyVersion, changedBy: membership.name })
      .from(policyVersion)
      .leftJoin(
        membership,
        and(eq(membership.tenantId, policyVersion.tenantId), eq(membership.id, policyVersion.createdBy)),
      )
      .where(and(eq(policyVersion.tenantId, ctx.tenant.id), eq(policyVersion.cycleId, id)))
      .orderBy(desc(policyVersion.version)),
  ]);
  if (found === undefined) return notFound("season");
  const { name, startsOn, endsOn } = found.cycle;
  return ok({
    cycle: { id, name, startsOn, endsOn },
    inEffect: found.inEffect.version,
    items: rows.map((row) => toVersionView(ctx, row.version, row.changedBy)),
  });
}
