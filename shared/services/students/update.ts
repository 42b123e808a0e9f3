import { and, eq, sql } from "drizzle-orm";
import type { StudentRow, UpdateStudent } from "#shared/contracts/students.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { changeFields, fieldsThatChange } from "../enrollments/change-fields.ts";
import { selectOwners, toOwners } from "../enrollments/fields.ts";
import { checkWays, factsOf } from "../enrollments/writable.ts";
import { selectStudents } from "./list.ts";
import { toStudentRow } from "./view.ts";

/**
 * The office corrects a student's record, and vouches for what it changes. What is left out stays; what the college
 * leaves to its students is theirs.
 */
export function updateStudent(ctx: ActorContext, input: UpdateStudent & { id: string }): Promise<Result<StudentRow>> {
  const { id, ...changes } = input;
  return write(ctx, async ({ tx, audit }) => {
    const here = and(eq(enrollment.tenantId, ctx.tenant.id), eq(enrollment.id, id));
    const [row] = await tx.select().from(enrollment).where(here).for("update");
    if (row === undefined) return notFound("student");
    const values = fieldsThatChange(row, factsOf(changes));
    const owners = toOwners(await selectOwners(tx, ctx));
    const allowed = checkWays([...values.keys()], owners, { role: ctx.actor.role, isFrozen: false });
    if (!allowed.ok) return allowed;
    const written = await changeFields(ctx, tx, row, values, "staff");
    if (!written.ok) return written;
    if (values.size > 0) {
      audit({ action: "student.update", entityType: "enrollment", entityId: id, ...written.value });
    }
    const [after] = await selectStudents(tx, sql<string | null>`null::text`).where(here);
    if (after === undefined) throw new Error("a locked student is gone");
    return ok(toStudentRow(after));
  });
}
