import { and, eq } from "drizzle-orm";
import type { NotificationPreferences, SetNotificationPreference } from "#shared/contracts/notifications.ts";
import { notificationPreference } from "#shared/db/schema/notification.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { isMutable, NOTIFICATION_CATEGORIES } from "#shared/domain/notification/categories.ts";
import { invalid, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";

type Choice = Pick<typeof notificationPreference.$inferSelect, "category" | "email">;

/** What the caller is mailed about. Whatever they never chose is mailed. */
export async function readPreferences(ctx: ActorContext): Promise<Result<NotificationPreferences>> {
  const [rows] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm.select().from(notificationPreference).where(own(ctx)),
  ]);
  return ok(toPreferences(rows));
}

export function setPreference(
  ctx: ActorContext,
  { category, email }: SetNotificationPreference,
): Promise<Result<NotificationPreferences>> {
  return write(ctx, async ({ tx }) => {
    if (!email && !isMutable(category)) {
      return invalid({ name: "category", reason: "These have deadlines that bind you, so they are always mailed." });
    }
    await tx
      .insert(notificationPreference)
      .values({ tenantId: ctx.tenant.id, membershipId: ctx.actor.membershipId, category, email })
      .onConflictDoUpdate({
        target: [notificationPreference.tenantId, notificationPreference.membershipId, notificationPreference.category],
        set: { email },
      });
    return ok(toPreferences(await tx.select().from(notificationPreference).where(own(ctx))));
  });
}

function own(ctx: ActorContext) {
  const { tenantId, membershipId } = notificationPreference;
  return and(eq(tenantId, ctx.tenant.id), eq(membershipId, ctx.actor.membershipId));
}

function toPreferences(choices: readonly Choice[]): NotificationPreferences {
  const chosen = new Map(choices.map((choice) => [choice.category, choice.email]));
  return {
    items: NOTIFICATION_CATEGORIES.map((category) => {
      const mutable = isMutable(category);
      return { category, mutable, email: mutable ? (chosen.get(category) ?? true) : true };
    }),
  };
}
