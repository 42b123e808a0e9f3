import { and, desc, eq, sql } from "drizzle-orm";
import type { ReportOffer } from "#shared/contracts/offers.ts";
import { company } from "#shared/db/schema/company.ts";
import { cycle, cycleMembership } from "#shared/db/schema/cycle.ts";
import { offer } from "#shared/db/schema/offer.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import { ctcMinor } from "#shared/domain/compensation/compensation.ts";
import { formatMinor } from "#shared/domain/compensation/format.ts";
import { describePolicyReason } from "#shared/domain/policy/reasons.ts";
import { invalid, ok, refuse, type Result } from "#shared/domain/result.ts";
import type { Context } from "../_kernel/context.ts";
import type { Writing } from "../_kernel/write.ts";
import { selectSeasonStandings } from "../enrollments/standing.ts";
import { lockSeason, type OfferRow } from "./lock-season.ts";
import { judgeRelease, releaseOffers } from "./release.ts";

export interface ExternalOffer extends ReportOffer {
  readonly enrollmentId: string;
  readonly cycleId?: string | undefined;
  readonly tags?: readonly string[];
}

/** Notes an offer from elsewhere, which counts once the office has confirmed it. Locks its student's season. */
export async function insertExternal(ctx: Context, writing: Writing, input: ExternalOffer): Promise<Result<OfferRow>> {
  const { tx, audit } = writing;
  const cycleId = await findSeason(ctx, tx, input);
  if (cycleId === undefined) {
    return refuse("conflict", "not_in_season", "An offer belongs to a season, and the student is in none that fits.");
  }
  const by = await findCompany(ctx, tx, input);
  if (!by.ok) return by;
  const respondBy = input.respondBy === undefined ? ctx.now() : new Date(input.respondBy);
  if (input.respondBy !== undefined && respondBy <= ctx.now()) {
    return invalid({ name: "respondBy", reason: "The time to answer has passed already." });
  }
  const others = await lockSeason(ctx, tx, { cycleId, enrollmentIds: [input.enrollmentId] });
  if (others.some((row) => isSame(row, { ...input, companyName: by.value.companyName }))) {
    return refuse("conflict", "known_already", "This offer is known already.");
  }
  const { source, title, outcome, compensation, note, enrollmentId, tags = [] } = input;
  const terms = { compensation, ctcMinor: ctcMinor(compensation), currency: compensation.currency };
  const [row] = await tx
    .insert(offer)
    .values({
      tenantId: ctx.tenant.id,
      id: ctx.newId(),
      cycleId,
      enrollmentId,
      source,
      ...by.value,
      title,
      outcome,
      tags: [...tags],
      status: "extended",
      ...terms,
      note,
      respondBy,
      createdAt: ctx.now(),
    })
    .returning();
  if (row === undefined) throw new Error("an inserted offer is gone");
  const after = { status: row.status, source, ...by.value, title, ...terms };
  audit({ action: "offer.record", entityType: "offer", entityId: row.id, reason: note, after });
  return ok(row);
}

/** Hands a noted offer to its student, as the release of a drive does; refused when the policy rules it out. */
export async function releaseExternal(ctx: Context, writing: Writing, row: OfferRow): Promise<Result<void>> {
  const which = { cycleId: row.cycleId, enrollmentIds: [row.enrollmentId] };
  const [season] = await selectSeasonStandings(writing.tx, ctx, which);
  if (season === undefined) return refuse("conflict", "not_in_season", "The student is not in this season.");
  const { allowed, reasons } = judgeRelease(ctx, row, season);
  if (!allowed) {
    const sentences = reasons.map((each) => describePolicyReason(each, (minor) => formatMinor(minor, row.currency)));
    const message = `The policy of the season allows them no more: ${sentences.join(" ")}`;
    return refuse("conflict", "policy_refuses", message, { details: { reasons: sentences } });
  }
  await releaseOffers(ctx, writing, [row]);
  return ok(undefined);
}

/** The season that was named, or the student's newest that fits: an internship's for an internship. */
async function findSeason(ctx: Context, tx: TenantTransaction, input: ExternalOffer): Promise<string | undefined> {
  const kind = input.outcome === "internship" ? "internship" : "placement";
  const [found] = await tx
    .select({ id: cycle.id })
    .from(cycleMembership)
    .innerJoin(cycle, and(eq(cycle.tenantId, cycleMembership.tenantId), eq(cycle.id, cycleMembership.cycleId)))
    .where(
      and(
        eq(cycleMembership.tenantId, ctx.tenant.id),
        eq(cycleMembership.enrollmentId, input.enrollmentId),
        eq(cycleMembership.status, "active"),
        input.cycleId === undefined ? undefined : eq(cycle.id, input.cycleId),
      ),
    )
    .orderBy(sql`(${cycle.kind} = ${kind}) desc`, desc(cycle.startsOn), desc(cycle.id))
    .limit(1);
  return found?.id;
}

type Company = Pick<OfferRow, "companyId" | "companyName">;

async function findCompany(ctx: Context, tx: TenantTransaction, input: ReportOffer): Promise<Result<Company>> {
  const { companyId, companyName } = input;
  if (companyId === undefined) {
    if (companyName === undefined) return invalid({ name: "companyName", reason: "Name the company." });
    return ok({ companyId: null, companyName });
  }
  const [found] = await tx
    .select({ name: company.name })
    .from(company)
    .where(and(eq(company.tenantId, ctx.tenant.id), eq(company.id, companyId)));
  if (found === undefined) return invalid({ name: "companyId", reason: "There is no such company." });
  return ok({ companyId, companyName: found.name });
}

function isSame(row: OfferRow, { source, companyName, title }: ReportOffer): boolean {
  const lower = (text: string | undefined) => text?.trim().toLowerCase();
  const isLive = row.status === "extended" || row.status === "accepted" || row.status === "deferred";
  return (
    isLive &&
    row.source === source &&
    lower(row.companyName) === lower(companyName) &&
    lower(row.title) === lower(title)
  );
}
