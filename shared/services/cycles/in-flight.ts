import { and, eq, inArray } from "drizzle-orm";
import type { InFlight } from "#shared/contracts/cycle-memberships.ts";
import type { Orm } from "#shared/db/connect.ts";
import { application } from "#shared/db/schema/application.ts";
import { company } from "#shared/db/schema/company.ts";
import { drive } from "#shared/db/schema/drive.ts";
import { offer } from "#shared/db/schema/offer.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import type { ApplicationCommand, ApplicationStatus } from "#shared/domain/application/statuses.ts";
import type { OfferClosedReason } from "#shared/domain/offer/closed-reasons.ts";
import { ok, refuse, type Result } from "#shared/domain/result.ts";
import type { Context } from "../_kernel/context.ts";
import { worldHash } from "../_kernel/world-hash.ts";
import type { Writing } from "../_kernel/write.ts";
import { moveApplications } from "../applications/move.ts";
import { closeOffers } from "../offers/close-offers.ts";

export interface SeasonOf {
  readonly cycleId: string;
  readonly enrollmentId: string;
}

/** With the offers that the office still holds back, or only what no company has decided on. */
export type Extent = "all" | "without_offer";

const STATUSES: Readonly<Record<Extent, readonly ApplicationStatus[]>> = {
  all: ["in_progress", "pending_offer"],
  without_offer: ["in_progress"],
};

/** A student's applications of a season that withdrawing takes back. */
export function selectInFlight(orm: Orm | TenantTransaction, ctx: Context, of: SeasonOf, extent: Extent) {
  return orm
    .select({ id: application.id, title: drive.title, company: company.name })
    .from(application)
    .innerJoin(drive, and(eq(drive.tenantId, application.tenantId), eq(drive.id, application.driveId)))
    .innerJoin(company, and(eq(company.tenantId, drive.tenantId), eq(company.id, drive.companyId)))
    .where(
      and(
        eq(application.tenantId, ctx.tenant.id),
        eq(application.enrollmentId, of.enrollmentId),
        eq(drive.cycleId, of.cycleId),
        inArray(application.status, [...STATUSES[extent]]),
      ),
    )
    .orderBy(application.id);
}

type Application = Awaited<ReturnType<typeof selectInFlight>>[number];

/** What is in flight, as a preview. The student is not told which of it has an offer that the office holds back. */
export function toInFlight(applications: readonly Application[], obstacle: string | null): InFlight {
  return { applications: [...applications], hash: hashOf(applications), obstacle };
}

function hashOf(applications: readonly Pick<Application, "id">[]): string {
  return worldHash(applications.map(({ id }) => id));
}

interface Withdrawal {
  readonly extent: Extent;
  /** Of the preview that it was decided by. */
  readonly hash: string;
  readonly command: Extract<ApplicationCommand, "withdraw" | "auto_withdraw">;
  readonly reason: string;
  /** Why offers that the office holds back end. */
  readonly closes: OfferClosedReason;
}

/**
 * Withdraws what is in flight, in the caller's transaction and under its lock on the enrollment, if that is still what
 * the preview showed. Answers the ids; telling people is the caller's.
 */
export async function withdrawInFlight(
  ctx: Context,
  writing: Writing,
  of: SeasonOf,
  { extent, hash, command, reason, closes }: Withdrawal,
): Promise<Result<readonly string[]>> {
  const { tx } = writing;
  const found = await selectInFlight(tx, ctx, of, extent).for("no key update", { of: application });
  if (hashOf(found) !== hash) {
    const sentence = "The applications have changed since you looked. Please look again before you confirm.";
    return refuse("conflict", "preview_outdated", sentence);
  }
  const ids = found.map(({ id }) => id);
  if (ids.length === 0) return ok([]);
  const staged = await tx
    .select()
    .from(offer)
    .where(and(eq(offer.tenantId, ctx.tenant.id), inArray(offer.applicationId, ids), eq(offer.status, "extended")))
    .for("no key update");
  await closeOffers(ctx, writing, staged, "terminated", closes);
  const moved = await moveApplications(ctx, writing, ids, command, reason);
  return ok(moved.map(({ id }) => id));
}
