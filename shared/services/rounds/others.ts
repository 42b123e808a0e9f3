import { and, eq } from "drizzle-orm";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { membership } from "#shared/db/schema/membership.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import type { Applicant } from "#shared/domain/round/match-identifiers.ts";
import { identifierKey } from "#shared/domain/round/parse-identifiers.ts";
import type { ActorContext } from "../_kernel/context.ts";

/**
 * Keys of students who did not apply, when some of `inputs` name nobody who did. A company is not told who studies
 * here.
 */
export async function findOthers(
  ctx: ActorContext,
  tx: TenantTransaction,
  inputs: readonly string[],
  applicants: readonly Applicant[],
): Promise<ReadonlySet<string>> {
  const applied = new Set(applicants.flatMap((each) => [identifierKey(each.rollNo), identifierKey(each.email)]));
  const open = inputs.some((input) => !applied.has(identifierKey(input)));
  if (ctx.actor.role === "recruiter" || !open) return new Set();
  const students = await tx
    .select({ rollNo: enrollment.rollNo, email: membership.email })
    .from(enrollment)
    .innerJoin(
      membership,
      and(eq(membership.tenantId, enrollment.tenantId), eq(membership.id, enrollment.membershipId)),
    )
    .where(eq(enrollment.tenantId, ctx.tenant.id));
  return new Set(students.flatMap((each) => [identifierKey(each.rollNo), identifierKey(each.email)]));
}
