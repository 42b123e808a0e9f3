import { and, eq } from "drizzle-orm";
import { sql } from "drizzle-orm";
import type { StudentRow, UpdateStudent } from "#shared/contracts/students.ts";
import { enrollment } from "#shared/db/schema/index.ts";
import { invalid, notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { selectStudents } from "./list.ts";
import { toStudentRow } from "./view.ts";

/** The office corrects a student's record. What is left out stays; what changed is on the audit trail. */
export function updateStudent(ctx: ActorContext, input: UpdateStudent & { id: string }): Promise<Result<StudentRow>> {
  const { id, ...changes } = input;
  return write(ctx, async ({ tx, audit }) => {
    const here = and(eq(enrollment.tenantId, ctx.tenant.id), eq(enrollment.id, id));
    const [before] = await tx.select().from(enrollment).where(here).for("update");
    if (before === undefined) return notFound("student");
    const active = changes.activeBacklogs === undefined ? before.activeBacklogs : changes.activeBacklogs;
    const total = changes.totalBacklogs === undefined ? before.totalBacklogs : changes.totalBacklogs;
    if (active !== null && total !== null && total < active) {
      return invalid({
        name: "totalBacklogs",
        reason: "Total backlogs include the active ones, so they cannot be fewer.",
      });
    }
    if (Object.keys(changes).length > 0) {
      await tx.update(enrollment).set(changes).where(here);
      const keys = Object.keys(changes) as (keyof typeof changes)[];
      const old = Object.fromEntries(keys.map((key) => [key, before[key]]));
      audit({ action: "student.update", entityType: "enrollment", entityId: id, before: old, after: changes });
    }
    const [after] = await selectStudents(tx, sql<string | null>`null::text`).where(here);
    if (after === undefined) throw new Error("a locked student is gone");
    return ok(toStudentRow(after));
  });
}
