import type { MyProfileChange, RequestProfileChange } from "#shared/contracts/profile-changes.ts";
import { UpdateStudent } from "#shared/contracts/students.ts";
import { isSameValue, valueOfField } from "#shared/domain/enrollment/field-values.ts";
import { ownerOf, wayToChange } from "#shared/domain/enrollment/fields.ts";
import { invalid, notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { freezeNow, selectFreezes, selectOwners, toOwners } from "../enrollments/fields.ts";
import { lockOwnEnrollment } from "../profile/own-enrollment.ts";
import { askForChange } from "./ask.ts";
import { toMyProfileChange } from "./view.ts";

/** A student asks for the correction of a fact that is not theirs to write, or not any more. */
export function requestProfileChange(
  ctx: ActorContext,
  { field, value, reason }: RequestProfileChange,
): Promise<Result<MyProfileChange>> {
  return write(ctx, async (writing) => {
    const { tx } = writing;
    const row = await lockOwnEnrollment(ctx, tx);
    if (row === undefined) return notFound("enrollment");
    const read = UpdateStudent.shape[field].safeParse(value);
    if (!read.success || read.data === undefined) {
      return invalid({ name: "value", reason: read.error?.issues[0]?.message ?? "Say what it is." });
    }
    const owner = ownerOf(field, toOwners(await selectOwners(tx, ctx)));
    const isFrozen = freezeNow(ctx, await selectFreezes(tx, ctx, row.id)) !== undefined;
    if (wayToChange(field, { role: ctx.actor.role, owner, isFrozen }) === "write") {
      return refuse("conflict", "yours_to_change", "This is yours to change. Nobody needs to be asked.");
    }
    if (isSameValue(valueOfField(row, field), read.data)) {
      return invalid({ name: "value", reason: "That is what it says already." });
    }
    const asked = await askForChange(ctx, writing, row, { field, value: read.data, reason });
    return asked.ok ? ok(toMyProfileChange(asked.value)) : asked;
  });
}
