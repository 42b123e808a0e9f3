import { and, eq } from "drizzle-orm";
import type { MyApplicationRow } from "#shared/contracts/applications.ts";
import { application } from "#shared/db/schema/application.ts";
import { company } from "#shared/db/schema/company.ts";
import { drive } from "#shared/db/schema/drive.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { offer } from "#shared/db/schema/offer.ts";
import { APPLICATION_TRANSITIONS, possibleForStudent, statusForStudent } from "#shared/domain/application/statuses.ts";
import { transition } from "#shared/domain/lifecycle.ts";
import { mayWithdraw } from "#shared/domain/drive/withdrawal.ts";
import { illegalTransition, notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import { collegeTime } from "../_kernel/college-time.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { closeOffers } from "../offers/close-offers.ts";
import { moveApplications } from "./move.ts";
import { toMyApplicationRow } from "./view.ts";

/**
 * Takes back an application that is still in progress, until the drive's deadline for that. An offer that the office holds for it ends with it: refusing
 * would tell the student of it.
 */
export function withdrawApplication(ctx: ActorContext, input: { id: string }): Promise<Result<MyApplicationRow>> {
  return write(ctx, async (writing) => {
    const [own] = await writing.tx
      .select({ application, drive, companyName: company.name })
      .from(application)
      .innerJoin(
        enrollment,
        and(eq(enrollment.tenantId, application.tenantId), eq(enrollment.id, application.enrollmentId)),
      )
      .innerJoin(drive, and(eq(drive.tenantId, application.tenantId), eq(drive.id, application.driveId)))
      .innerJoin(company, and(eq(company.tenantId, drive.tenantId), eq(company.id, drive.companyId)))
      .where(
        and(
          eq(application.tenantId, ctx.tenant.id),
          eq(application.id, input.id),
          eq(enrollment.membershipId, ctx.actor.membershipId),
        ),
      )
      .for("no key update", { of: application });
    if (own === undefined) return notFound("application");
    const next = transition(APPLICATION_TRANSITIONS, own.application.status, "withdraw");
    if (!next.ok) {
      const state = statusForStudent(own.application.status);
      const possible = possibleForStudent(own.application.status);
      return illegalTransition("application", { ...next, state, possible });
    }
    const window = mayWithdraw(own.drive, own.application, ctx.now());
    if (!window.allowed) {
      const sentence = `Applications to this drive could be withdrawn until ${collegeTime(ctx, window.until)}. Please speak to the placement office.`;
      return refuse("conflict", "withdrawals_closed", sentence);
    }
    const staged = await writing.tx
      .select()
      .from(offer)
      .where(and(eq(offer.tenantId, ctx.tenant.id), eq(offer.applicationId, input.id), eq(offer.status, "extended")))
      .for("no key update");
    await closeOffers(ctx, writing, staged, "terminated", "student_withdrew");
    const [moved] = await moveApplications(ctx, writing, [input.id], "withdraw");
    if (moved === undefined) throw new Error("a locked application is gone");
    writing.emit({ type: "application.withdrawn", applicationId: input.id });
    return ok(toMyApplicationRow(ctx, { ...own, application: moved }));
  });
}
