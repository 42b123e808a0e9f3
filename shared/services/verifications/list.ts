import { and, eq, ilike, or, sql } from "drizzle-orm";
import type { ListToVerify, ToVerifyPage } from "#shared/contracts/verifications.ts";
import { branch } from "#shared/db/schema/catalog.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { describeFieldValue, valueOfField } from "#shared/domain/enrollment/field-values.ts";
import { PROFILE_FIELDS } from "#shared/domain/enrollment/fields.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { keyset, likePattern, wordColumn } from "../_kernel/keyset.ts";
import { toPage } from "../_kernel/page.ts";
import { studentsInReach } from "../students/list.ts";
import { waitingFacts } from "./waiting.ts";

/** Students in the caller's reach with facts that nobody has vouched for; searched by roll number and name. */
export async function listToVerify(ctx: ActorContext, input: ListToVerify): Promise<Result<ToVerifyPage>> {
  const order = keyset(input, enrollment.id, { rollNo: wordColumn(enrollment.rollNo) });
  if (!order.ok) return order;
  const like = input.q ? likePattern(input.q) : undefined;
  const waiting = waitingFacts(input.field && [input.field]);
  const [rows] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm
      .select({ enrollment, branch: branch.code, waiting, position: order.value.position })
      .from(enrollment)
      .innerJoin(branch, and(eq(branch.tenantId, enrollment.tenantId), eq(branch.id, enrollment.branchId)))
      .where(
        and(
          studentsInReach(ctx),
          input.branchId ? eq(enrollment.branchId, input.branchId) : undefined,
          like ? or(ilike(enrollment.rollNo, like), ilike(enrollment.name, like)) : undefined,
          sql`cardinality(${waiting}) > 0`,
          order.value.after,
        ),
      )
      .orderBy(...order.value.orderBy)
      .limit(input.limit + 1),
  ]);
  const position = (row: (typeof rows)[number]) => ({ value: row.position, id: row.enrollment.id });
  return ok(
    toPage(rows, input.limit, position, (row) => ({
      enrollmentId: row.enrollment.id,
      rollNo: row.enrollment.rollNo,
      name: row.enrollment.name,
      branch: row.branch,
      waiting: row.waiting.map((field) => ({
        field,
        label: PROFILE_FIELDS[field].label,
        value: describeFieldValue(field, valueOfField(row.enrollment, field)),
      })),
    })),
  );
}
