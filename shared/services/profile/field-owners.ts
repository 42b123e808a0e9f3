import type { FieldOwners, SetFieldOwners } from "#shared/contracts/field-states.ts";
import { fieldOwner } from "#shared/db/schema/profile.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import {
  type ChosenOwners,
  FACT_FIELDS,
  type FactField,
  ownerOf,
  PROFILE_FIELDS,
} from "#shared/domain/enrollment/fields.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { selectOwners, toOwners } from "../enrollments/fields.ts";

/** Who answers for each fact at the college. */
export async function listFieldOwners(ctx: ActorContext): Promise<Result<FieldOwners>> {
  const [rows] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [selectOwners(orm, ctx)]);
  return ok(toView(toOwners(rows)));
}

/** Gives facts to other owners, from now on. What is verified stays so. */
export function setFieldOwners(ctx: ActorContext, { owners }: SetFieldOwners): Promise<Result<FieldOwners>> {
  return write(ctx, async ({ tx, audit }) => {
    const before = toOwners(await selectOwners(tx, ctx));
    const wanted = Object.entries(owners) as [FactField, NonNullable<(typeof owners)[FactField]>][];
    const changed = wanted.filter(([field, owner]) => ownerOf(field, before) !== owner);
    for (const [field, owner] of changed) {
      await tx
        .insert(fieldOwner)
        .values({ tenantId: ctx.tenant.id, field, owner })
        .onConflictDoUpdate({ target: [fieldOwner.tenantId, fieldOwner.field], set: { owner } });
    }
    if (changed.length > 0) {
      audit({
        action: "tenant.set_field_owners",
        entityType: "tenant",
        entityId: ctx.tenant.id,
        before: Object.fromEntries(changed.map(([field]) => [field, ownerOf(field, before)])),
        after: Object.fromEntries(changed),
      });
    }
    return ok(toView({ ...before, ...Object.fromEntries(changed) }));
  });
}

function toView(chosen: ChosenOwners): FieldOwners {
  return {
    items: FACT_FIELDS.map((field) => ({
      field,
      label: PROFILE_FIELDS[field].label,
      owner: ownerOf(field, chosen),
    })),
  };
}
