import { sql } from "drizzle-orm";
import type { PayView } from "#shared/contracts/compensation.ts";
import type { DriveRow, DriveView, RoundView } from "#shared/contracts/drives.ts";
import { application } from "#shared/db/schema/application.ts";
import { company } from "#shared/db/schema/company.ts";
import { drive, type round } from "#shared/db/schema/drive.ts";
import { offer } from "#shared/db/schema/offer.ts";
import { mayEditDrive, possibleDriveCommands, revisionWay } from "#shared/domain/drive/commands.ts";
import { type Compensation, ctcMinor, guaranteedFirstYearMinor } from "#shared/domain/compensation/compensation.ts";
import { describeRule } from "#shared/domain/eligibility/describe.ts";
import type { ActorContext } from "../_kernel/context.ts";

export const driveColumns = {
  drive,
  companyName: company.name,
  applications: sql<number>`(select count(*)::int from ${application} a where a.tenant_id = ${drive.tenantId} and a.drive_id = ${drive.id})`,
  offers: sql<number>`(select count(*)::int from ${offer} o where o.tenant_id = ${drive.tenantId} and o.drive_id = ${drive.id})`,
  stagedOffers: sql<number>`(select count(*)::int from ${offer} o where o.tenant_id = ${drive.tenantId} and o.drive_id = ${drive.id}
    and o.status = 'extended' and o.released_at is null)`,
} as const;

interface DriveRecord {
  readonly drive: typeof drive.$inferSelect;
  readonly companyName: string;
  readonly applications: number;
  readonly offers: number;
  readonly stagedOffers: number;
}

export function toPayView(pay: Compensation): PayView {
  return {
    currency: pay.currency,
    ctcMinor: ctcMinor(pay),
    guaranteedFirstYearMinor: guaranteedFirstYearMinor(pay),
    stipendMonthlyMinor: pay.stipendMonthlyMinor,
  };
}

export function toDriveRow(
  { actor }: ActorContext,
  { drive: row, companyName, applications, offers, stagedOffers }: DriveRecord,
): DriveRow {
  return {
    id: row.id,
    cycleId: row.cycleId,
    title: row.title,
    company: { id: row.companyId, name: companyName },
    status: row.status,
    outcome: row.outcome,
    pay: toPayView(row.compensation),
    applicationsCloseAt: row.applicationsCloseAt.toISOString(),
    publishedAt: row.publishedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    applications,
    offers,
    stagedOffers,
    possible: possibleDriveCommands(row.status, actor.role),
  };
}

export function toRoundView(row: typeof round.$inferSelect): RoundView {
  const { id, position, name, kind, status, releasedAt } = row;
  return { id, position, name, kind, status, releasedAt: releasedAt?.toISOString() ?? null };
}

export function toDriveView(
  ctx: ActorContext,
  record: DriveRecord,
  rounds: readonly (typeof round.$inferSelect)[],
): DriveView {
  const { description, mode, venue, meetingUrl, workMode, tags, skills, joiningOn, openings } = record.drive;
  const { locations, compensation, eligibility, withdrawalsCloseAt, version } = record.drive;
  return {
    ...toDriveRow(ctx, record),
    description,
    mode,
    venue,
    meetingUrl,
    workMode,
    tags,
    skills,
    joiningOn,
    withdrawalsCloseAt: withdrawalsCloseAt?.toISOString() ?? null,
    openings,
    locations,
    compensation,
    eligibility: eligibility as DriveView["eligibility"],
    eligibilitySentence: describeRule(eligibility),
    rounds: rounds.map(toRoundView),
    changeRequest: record.drive.changeRequest,
    revision: record.drive.revision,
    version,
    revisable: revisionWay(record.drive.status, ctx.actor.role),
    editable: mayEditDrive(record.drive.status, ctx.actor.role),
  };
}
