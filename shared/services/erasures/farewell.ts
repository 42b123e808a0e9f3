import { and, eq, inArray, sql } from "drizzle-orm";
import type { Timer } from "#shared/contracts/messages/timer.ts";
import { outbox } from "#shared/db/schema/messaging.ts";
import { emailDelivery } from "#shared/db/schema/notification.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import type { Context } from "../_kernel/context.ts";
import { type Writing, writeAsSystem } from "../_kernel/write.ts";
import { oweEmails } from "../mail/owe-email.ts";

type Afterwards = Extract<Timer, { type: "erasure.afterwards" }>;

/** For retries and complaints about it. */
const KEPT_DAYS = 7;

/** The last mail to a student, who is to be told what became of the request; a week later its address is gone too. */
export async function sayFarewell(ctx: Context, writing: Writing, erasureId: string, to: string): Promise<void> {
  const paragraphs = [
    `As you asked, ${ctx.tenant.name} has erased what it kept of you. You can no longer sign in there.`,
    "What stays is nameless: that somebody applied, was interviewed or was placed is still counted.",
  ];
  const data = { title: "You were erased, as you asked", paragraphs };
  await oweEmails(ctx, writing, [{ to, eventId: erasureId, content: { template: "notice", data } }]);
  writing.schedule(new Date(ctx.now().getTime() + KEPT_DAYS * 86_400_000), { type: "erasure.afterwards", erasureId });
}

/** Deletes the mail that said farewell, and with it the last place where the address was. */
export function forgetFarewell(ctx: Context, { erasureId }: Afterwards): Promise<Result<void>> {
  return writeAsSystem(ctx, async ({ tx }) => {
    const gone = await tx
      .delete(emailDelivery)
      .where(and(eq(emailDelivery.tenantId, ctx.tenant.id), eq(emailDelivery.eventId, erasureId)))
      .returning({ id: emailDelivery.id });
    if (gone.length === 0) return ok(undefined);
    await tx.delete(outbox).where(
      and(
        eq(outbox.tenantId, ctx.tenant.id),
        eq(outbox.queue, "deliveries"),
        inArray(
          sql`${outbox.body}->>'deliveryId'`,
          gone.map(({ id }) => id),
        ),
      ),
    );
    return ok(undefined);
  });
}
