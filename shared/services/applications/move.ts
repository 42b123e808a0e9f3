import { and, asc, eq, inArray } from "drizzle-orm";
import { application } from "#shared/db/schema/application.ts";
import {
  APPLICATION_TRANSITIONS,
  type ApplicationCommand,
  type ApplicationStatus,
  IN_FLIGHT_APPLICATION_STATUSES,
} from "#shared/domain/application/statuses.ts";
import type { Context } from "../_kernel/context.ts";
import type { Writing } from "../_kernel/write.ts";
import { cancelInterviewsOf } from "../interviews/cancel-all.ts";

const IS_IN_FLIGHT: ReadonlySet<ApplicationStatus> = new Set(IN_FLIGHT_APPLICATION_STATUSES);

/**
 * Moves applications by one command, all that are in a state which allows it, and audits each. Answers those moved; the
 * caller holds whatever lock makes the answer certain. The coming interviews of those who are out are cancelled. `change`
 * is written along with it: of a row that is written a second time PostgreSQL looks at the foreign keys again, and waits
 * for whoever holds the drive.
 */
export async function moveApplications(
  ctx: Context,
  writing: Writing,
  ids: readonly string[],
  command: ApplicationCommand,
  reason?: string,
  change: { readonly closedByOfferId?: string | null } = {},
): Promise<(typeof application.$inferSelect)[]> {
  if (ids.length === 0) return [];
  const { tx, audit } = writing;
  const { from, to } = APPLICATION_TRANSITIONS[command];
  const before = await tx
    .select({ id: application.id, status: application.status })
    .from(application)
    .where(
      and(
        eq(application.tenantId, ctx.tenant.id),
        inArray(application.id, [...ids]),
        inArray(application.status, [...from]),
      ),
    )
    // In order of id, as everybody locks them: no two can wait for each other.
    .orderBy(asc(application.id))
    .for("no key update");
  if (before.length === 0) return [];
  const moved = await tx
    .update(application)
    .set({ status: to, ...change })
    .where(
      and(
        eq(application.tenantId, ctx.tenant.id),
        inArray(
          application.id,
          before.map((row) => row.id),
        ),
      ),
    )
    .returning();
  const statusBefore = new Map(before.map((row) => [row.id, row.status]));
  for (const { id } of moved) {
    audit({
      action: `application.${command}`,
      entityType: "application",
      entityId: id,
      ...(reason !== undefined && { reason }),
      before: { status: statusBefore.get(id) },
      after: { status: to },
    });
  }
  if (!IS_IN_FLIGHT.has(to)) await cancelInterviewsOf(ctx, writing, [...statusBefore.keys()]);
  return moved;
}
