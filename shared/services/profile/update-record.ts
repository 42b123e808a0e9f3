import type { MyProfileView } from "#shared/contracts/profile.ts";
import type { UpdateStudent } from "#shared/contracts/students.ts";
import { notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { changeFields, fieldsThatChange } from "../enrollments/change-fields.ts";
import { freezeNow, selectFreezes, selectOwners, toOwners } from "../enrollments/fields.ts";
import { checkWays, factsOf } from "../enrollments/writable.ts";
import { lockOwnEnrollment } from "./own-enrollment.ts";
import { viewProfile } from "./view.ts";

/** A student writes facts that the college has left to them. Whoever had vouched for them no longer does. */
export function updateMyRecord(ctx: ActorContext, input: UpdateStudent): Promise<Result<MyProfileView>> {
  return write(ctx, async ({ tx, audit }) => {
    const row = await lockOwnEnrollment(ctx, tx);
    if (row === undefined) return notFound("enrollment");
    const values = fieldsThatChange(row, factsOf(input));
    const owners = toOwners(await selectOwners(tx, ctx));
    const isFrozen = freezeNow(ctx, await selectFreezes(tx, ctx, row.id)) !== undefined;
    const allowed = checkWays([...values.keys()], owners, { role: ctx.actor.role, isFrozen });
    if (!allowed.ok) return allowed;
    const written = await changeFields(ctx, tx, row, values, null);
    if (!written.ok) return written;
    if (values.size > 0) {
      audit({ action: "profile.update_record", entityType: "enrollment", entityId: row.id, ...written.value });
    }
    return ok(await viewProfile(ctx, tx, row.id));
  });
}
