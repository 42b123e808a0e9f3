import { and, asc, eq, inArray, isNotNull, ne, or } from "drizzle-orm";
import type { ErasureBlock, ErasureOutlook } from "#shared/contracts/erasures.ts";
import type { Orm } from "#shared/db/connect.ts";
import { application } from "#shared/db/schema/application.ts";
import { company } from "#shared/db/schema/company.ts";
import { drive } from "#shared/db/schema/drive.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { offer } from "#shared/db/schema/offer.ts";
import { resume } from "#shared/db/schema/resume.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import type { Context } from "../_kernel/context.ts";
import { worldHash } from "../_kernel/world-hash.ts";
import { ofEnrollment } from "../resumes/view.ts";
import { STUDENT_TABLES } from "../personal-data/registry/index.ts";

/** Applications that are not at an end. One whose offer is released waits for the answer to that. */
export function selectOpenApplications(orm: Orm | TenantTransaction, ctx: Context, membershipId: string) {
  return orm
    .select({ id: application.id, title: drive.title, company: company.name })
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
        eq(enrollment.membershipId, membershipId),
        inArray(application.status, ["in_progress", "pending_offer"]),
      ),
    )
    .orderBy(asc(application.id));
}

/** Offers that the student, or the office where the student reported one, has still to answer. */
export function selectOpenOffers(orm: Orm | TenantTransaction, ctx: Context, membershipId: string) {
  return orm
    .select({ id: offer.id, title: offer.title, company: offer.companyName })
    .from(offer)
    .innerJoin(enrollment, and(eq(enrollment.tenantId, offer.tenantId), eq(enrollment.id, offer.enrollmentId)))
    .where(
      and(
        eq(offer.tenantId, ctx.tenant.id),
        eq(enrollment.membershipId, membershipId),
        eq(offer.status, "extended"),
        or(isNotNull(offer.releasedAt), ne(offer.source, "drive")),
      ),
    )
    .orderBy(asc(offer.id));
}

export function selectResumeIds(orm: Orm | TenantTransaction, ctx: Context, membershipId: string) {
  return orm
    .select({ id: resume.id })
    .from(resume)
    .innerJoin(enrollment, ofEnrollment)
    .where(and(eq(resume.tenantId, ctx.tenant.id), eq(enrollment.membershipId, membershipId)))
    .orderBy(asc(resume.id));
}

interface Open {
  readonly id: string;
  readonly title: string;
  readonly company: string;
}

/** What erasing would do, and a hash of what decides whether it can be done. */
export function toOutlook(
  counts: readonly (number | null)[],
  applications: readonly Open[],
  offers: readonly Open[],
  resumes: readonly { id: string }[],
): { outlook: ErasureOutlook; hash: string } {
  const toBlock = (kind: ErasureBlock["kind"], { title, company: name }: Open) => ({ kind, title, company: name });
  const tables = STUDENT_TABLES.map(({ section, why, rows }, i) => ({ section, why, rows, count: counts[i] ?? null }));
  // A kind of which there is none says nothing; one that is not counted may have some.
  const kinds = tables.filter(({ count }) => count !== 0);
  const shown = (rows: "deleted" | "kept") =>
    kinds.filter((each) => each.rows === rows).map(({ section, why, count }) => ({ section, why, count }));
  return {
    outlook: {
      blocks: [
        ...applications.map((each) => toBlock("application", each)),
        ...offers.map((each) => toBlock("offer", each)),
      ],
      goes: shown("deleted"),
      stays: shown("kept"),
    },
    // Notices and mails come and go: what is hashed is what a decision is made on.
    hash: worldHash([applications, offers, resumes].map((rows) => rows.map(({ id }) => id))),
  };
}
