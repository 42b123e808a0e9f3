import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { ExtendOffers } from "#shared/contracts/offers.ts";
import { application } from "#shared/db/schema/application.ts";
import { company } from "#shared/db/schema/company.ts";
import { drive } from "#shared/db/schema/drive.ts";
import { offer } from "#shared/db/schema/offer.ts";
import { ctcMinor } from "#shared/domain/compensation/compensation.ts";
import { possibleDriveCommands } from "#shared/domain/drive/commands.ts";
import { type DriveStatus, OFFERING_DRIVE_STATUSES } from "#shared/domain/drive/statuses.ts";
import { invalid, notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { type Writing, write } from "../_kernel/write.ts";
import { moveApplications } from "../applications/move.ts";
import { driveInReach } from "../drives/scope.ts";

const OFFERING: ReadonlySet<DriveStatus> = new Set(OFFERING_DRIVE_STATUSES);

type DriveRow = typeof drive.$inferSelect;

/**
 * Offers to candidates who advanced through every round, on the drive's pay unless said otherwise. The students see
 * nothing until the office releases the results.
 */
export function extendOffers(
  ctx: ActorContext,
  input: ExtendOffers & { id: string },
): Promise<Result<{ extended: number }>> {
  return write(ctx, async (writing) => {
    const { tx, emit } = writing;
    const [found] = await tx
      .select({ drive, companyName: company.name })
      .from(drive)
      .innerJoin(company, and(eq(company.tenantId, drive.tenantId), eq(company.id, drive.companyId)))
      .where(driveInReach(ctx, input.id))
      .for("no key update", { of: drive });
    if (found === undefined) return notFound("drive");
    const { drive: job, companyName } = found;
    if (!OFFERING.has(job.status)) {
      const possible = possibleDriveCommands(job.status, ctx.actor.role);
      return refuse("conflict", "not_in_process", "Offers are made while the selection is in process.", {
        details: { state: job.status, command: "extend_offers", possible },
      });
    }
    const chosen = [...new Set(input.applicationIds)];
    const through = await selectThrough(ctx, writing, job.id, chosen);
    if (through.length < chosen.length) {
      const short = chosen.length - through.length;
      const reason = `${short} of them did not advance through every round, or have an offer already.`;
      return invalid({ name: "applicationIds", reason });
    }
    const offers = await insertOffers(ctx, writing, { job, companyName, ...input }, through);
    await moveApplications(ctx, writing, chosen, "stage_offer");
    for (const { id } of offers) emit({ type: "offer.extended", offerId: id });
    return ok({ extended: offers.length });
  });
}

async function selectThrough(ctx: ActorContext, { tx }: Writing, driveId: string, ids: readonly string[]) {
  return (
    tx
      .select({ id: application.id, enrollmentId: application.enrollmentId })
      .from(application)
      .where(
        and(
          eq(application.tenantId, ctx.tenant.id),
          eq(application.driveId, driveId),
          eq(application.status, "in_progress"),
          inArray(application.id, [...ids]),
          sql`not exists (
          select 1 from round r
          left join round_result rr on rr.tenant_id = r.tenant_id and rr.round_id = r.id
            and rr.application_id = ${application.id}
          where r.tenant_id = ${application.tenantId} and r.drive_id = ${application.driveId}
            and rr.outcome is distinct from 'advanced')`,
        ),
      )
      // In order of id, as everybody locks them.
      .orderBy(asc(application.id))
      .for("no key update")
  );
}

async function insertOffers(
  ctx: ActorContext,
  { tx, audit }: Writing,
  input: ExtendOffers & { readonly job: DriveRow; readonly companyName: string },
  candidates: readonly { id: string; enrollmentId: string }[],
) {
  const { job, companyName } = input;
  const compensation = input.compensation ?? job.compensation;
  const terms = { compensation, ctcMinor: ctcMinor(compensation), currency: compensation.currency };
  const { cycleId, companyId, title, outcome, tags } = job;
  const offers = await tx
    .insert(offer)
    .values(
      candidates.map(({ id: applicationId, enrollmentId }) => ({
        tenantId: ctx.tenant.id,
        id: ctx.newId(),
        applicationId,
        enrollmentId,
        driveId: job.id,
        cycleId,
        companyId,
        companyName,
        title,
        outcome,
        tags,
        status: "extended" as const,
        ...terms,
        // The clock starts when the office releases it.
        respondBy: ctx.now(),
        createdAt: ctx.now(),
      })),
    )
    .returning({ id: offer.id });
  for (const { id } of offers) audit({ action: "offer.extend", entityType: "offer", entityId: id, after: terms });
  return offers;
}
