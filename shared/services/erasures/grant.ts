import { and, asc, eq } from "drizzle-orm";
import type { ErasureView, GrantErasure } from "#shared/contracts/erasures.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { erasure } from "#shared/db/schema/erasure.ts";
import { membership } from "#shared/db/schema/membership.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import { ERASURE_TRANSITIONS } from "#shared/domain/erasure/statuses.ts";
import { transition } from "#shared/domain/lifecycle.ts";
import { illegalTransition, notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { scheduleRemoval } from "../personal-data/remove-files.ts";
import { eraseRows } from "./erase-rows.ts";
import { sayFarewell } from "./farewell.ts";
import { forgetPerson } from "./forget-person.ts";
import { freezeFigures, leaveQueues } from "./freeze-figures.ts";
import { selectOpenApplications, selectOpenOffers, selectResumeIds, toOutlook } from "./outlook.ts";
import { releaseFiles } from "./release-files.ts";
import { markRecords, unnameNotices } from "./mark-records.ts";
import { selectSubject } from "./subject.ts";
import { toErasureView } from "./view.ts";

/**
 * Erases a student in one transaction: rows, sign-in, mails to come. Files go by message once it has committed, since
 * storage cannot be rolled back. Refused while somebody waits for an answer, and when what was looked at has changed.
 */
export function grantErasure(
  ctx: ActorContext,
  { id, hash }: GrantErasure & { id: string },
): Promise<Result<ErasureView>> {
  return write(ctx, async (writing) => {
    const { tx, audit } = writing;
    const here = and(eq(erasure.tenantId, ctx.tenant.id), eq(erasure.id, id));
    const [found] = await tx.select().from(erasure).where(here).for("update");
    if (found === undefined) return notFound("request");
    const next = transition(ERASURE_TRANSITIONS, found.status, "grant");
    if (!next.ok) return illegalTransition("request", next);
    await lockStudent(ctx, tx, found.membershipId);
    const [subject] = await selectSubject(tx, ctx, found.membershipId);
    if (subject === undefined) return notFound("student");

    const { outlook, hash: now } = toOutlook(
      [],
      await selectOpenApplications(tx, ctx, found.membershipId),
      await selectOpenOffers(tx, ctx, found.membershipId),
      await selectResumeIds(tx, ctx, found.membershipId),
    );
    if (outlook.blocks.length > 0) {
      const message = "Somebody still waits for an answer from this student. Close what is open first.";
      return refuse("conflict", "still_open", message, { details: { blocks: outlook.blocks } });
    }
    if (hash !== now) {
      return refuse(
        "conflict",
        "world_changed",
        "Something changed since you looked, so nothing was done. Look again.",
      );
    }

    await leaveQueues(ctx, tx, found.membershipId);
    await freezeFigures(ctx, tx, found.membershipId);
    await markRecords(tx, subject, id);
    await unnameNotices(tx, subject);
    scheduleRemoval(writing, await releaseFiles(tx, subject), ctx.now());
    await eraseRows(tx, subject, ctx.now());
    await forgetPerson(tx, subject);
    const decided = { status: next.state, decidedBy: ctx.actor.membershipId, decidedAt: ctx.now() };
    const [done] = await tx.update(erasure).set(decided).where(here).returning();
    if (done === undefined) throw new Error("a locked request is gone");
    audit({ action: "erasure.grant", entityType: "erasure", entityId: id });
    await sayFarewell(ctx, writing, id, subject.email);
    return ok(toErasureView(done));
  });
}

/** Nothing is applied for, offered or changed meanwhile: all of that locks the enrollment first. */
async function lockStudent(ctx: ActorContext, tx: TenantTransaction, membershipId: string): Promise<void> {
  await tx
    .select({ id: enrollment.id })
    .from(enrollment)
    .where(and(eq(enrollment.tenantId, ctx.tenant.id), eq(enrollment.membershipId, membershipId)))
    .orderBy(asc(enrollment.id))
    .for("update");
  await tx
    .select({ id: membership.id })
    .from(membership)
    .where(and(eq(membership.tenantId, ctx.tenant.id), eq(membership.id, membershipId)))
    .for("update");
}
