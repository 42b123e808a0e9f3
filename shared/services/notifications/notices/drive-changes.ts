import { and, eq, inArray, sql } from "drizzle-orm";
import { application } from "#shared/db/schema/application.ts";
import { driveProposal, driveVersion } from "#shared/db/schema/drive-version.ts";
import { drive } from "#shared/db/schema/drive.ts";
import { poolGuest, poolInvitation } from "#shared/db/schema/pool.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import type { DriveContent } from "#shared/domain/drive/content.ts";
import { diffDrive, formatAt } from "#shared/domain/drive/diff.ts";
import type { Context } from "../../_kernel/context.ts";
import { eligibleStudents, findDrive } from "./drives.ts";
import type { Notify } from "./notice.ts";
import { office, recruiters, students } from "./recipients.ts";

/** Applicants for whom the drive still matters: those who may be chosen, and those who were. */
const CONCERNED = ["in_progress", "pending_offer", "offered", "accepted"] as const;

/** Each applicant has one notice of a new version, with all that it changed. */
export const driveChanged: Notify<"drive.changed"> = async (ctx, tx, event) => {
  const found = await findDrive(ctx, tx, event.driveId);
  const [before, after] = await versionsOf(ctx, tx, event);
  if (found === undefined || before === undefined || after === undefined) return [];
  const applicants = await tx
    .select({ enrollmentId: application.enrollmentId })
    .from(application)
    .where(
      and(
        eq(application.tenantId, ctx.tenant.id),
        eq(application.driveId, event.driveId),
        inArray(application.status, [...CONCERNED]),
      ),
    );
  const notice = {
    category: "applications",
    title: `${found.companyName}: ${found.drive.title} has changed`,
    body: `${sentencesOf(ctx, before.content, after.content)} Reason: ${after.reason}`,
    path: `/drives/${event.driveId}`,
    action: "See the drive",
  } as const;
  const ids = applicants.map((row) => row.enrollmentId);
  return [
    { ...notice, to: await students(ctx, tx, ids) },
    { ...notice, category: "drives", to: await recruiters(ctx, tx, [found.drive.companyId]) },
  ];
};

function sentencesOf(ctx: Context, before: DriveContent, after: DriveContent): string {
  const changes = diffDrive(before, after, { timeZone: ctx.tenant.timeZone });
  return changes.map(({ sentence }) => `${sentence}.`).join(" ");
}

async function versionsOf(ctx: Context, tx: TenantTransaction, event: { driveId: string; version: number }) {
  const rows = await tx
    .select()
    .from(driveVersion)
    .where(
      and(
        eq(driveVersion.tenantId, ctx.tenant.id),
        eq(driveVersion.driveId, event.driveId),
        inArray(driveVersion.version, [event.version - 1, event.version]),
      ),
    );
  return [event.version - 1, event.version].map((number) => rows.find(({ version }) => version === number));
}

export const driveChangeProposed: Notify<"drive.change_proposed"> = async (ctx, tx, event) => {
  const found = await findProposal(ctx, tx, event.proposalId);
  if (found === undefined) return [];
  return [
    {
      category: "drives",
      to: await office(ctx, tx),
      title: `${found.proposal.proposedBy} proposes to change "${found.title}"`,
      body: found.proposal.reason,
      path: `/drives/${event.driveId}/changes`,
      action: "See what would change",
    },
  ];
};

export const driveProposalDecided: Notify<"drive.proposal_decided"> = async (ctx, tx, event) => {
  const found = await findProposal(ctx, tx, event.proposalId);
  // A host college learns nothing of what another makes of its posting.
  if (found === undefined || found.proposal.source !== "recruiter") return [];
  const isAccepted = found.proposal.status === "accepted";
  return [
    {
      category: "drives",
      to: await recruiters(ctx, tx, [found.companyId]),
      title: `Your change of "${found.title}" was ${isAccepted ? "made" : "declined"}`,
      body: found.proposal.note ?? "Whoever applied has been told of it.",
      path: `/drives/${event.driveId}/changes`,
      action: "See the changes",
    },
  ];
};

async function findProposal(ctx: Context, tx: TenantTransaction, id: string) {
  const [found] = await tx
    .select({ proposal: driveProposal, title: drive.title, companyId: drive.companyId })
    .from(driveProposal)
    .innerJoin(drive, and(eq(drive.tenantId, driveProposal.tenantId), eq(drive.id, driveProposal.driveId)))
    .where(and(eq(driveProposal.tenantId, ctx.tenant.id), eq(driveProposal.id, id)));
  return found;
}

export const applicationsClosed: Notify<"drive.applications_closed"> = async (ctx, tx, event) => {
  const found = await findDrive(ctx, tx, event.driveId);
  if (found === undefined) return [];
  const [applied] = await tx
    .select({ number: sql<number>`count(*)::int` })
    .from(application)
    .where(and(eq(application.tenantId, ctx.tenant.id), eq(application.driveId, event.driveId)));
  const number = applied?.number ?? 0;
  const notice = {
    category: "drives",
    title: `Applications for "${found.drive.title}" are closed`,
    body: `The deadline passed; ${number === 1 ? "1 student has" : `${number} students have`} applied.`,
    path: `/drives/${event.driveId}`,
    action: "See the drive",
  } as const;
  return [
    { ...notice, to: await office(ctx, tx) },
    { ...notice, to: await recruiters(ctx, tx, [found.drive.companyId]) },
  ];
};

/** A day before the deadline: whoever could apply and has not. */
export const driveClosingSoon: Notify<"drive.closing_soon"> = async (ctx, tx, event) => {
  const found = await findDrive(ctx, tx, event.driveId);
  if (found?.drive.status !== "published") return [];
  const closes = formatAt(found.drive.applicationsCloseAt.toISOString(), ctx.tenant.timeZone);
  return [
    {
      category: "drives",
      to: await eligibleStudents(ctx, tx, found.drive, { withoutApplication: true }),
      title: `${found.companyName}: ${found.drive.title} closes soon`,
      body: `You are eligible and have not applied. Applications close on ${closes}.`,
      path: `/drives/${event.driveId}`,
      action: "See the drive and apply",
    },
  ];
};

export const poolInvited: Notify<"pool.invited"> = async (ctx, tx, event) => {
  const [found] = await tx
    .select()
    .from(poolInvitation)
    .where(and(eq(poolInvitation.tenantId, ctx.tenant.id), eq(poolInvitation.id, event.invitationId)));
  if (found === undefined) return [];
  return [
    {
      category: "drives",
      to: await office(ctx, tx),
      title: `${found.hostName} shares a drive with you`,
      body: `${found.posting.company.name}: ${found.posting.title}. Take it on, and your students can apply here.`,
      path: `/drives/pool/${event.invitationId}`,
      action: "See the drive",
    },
  ];
};

export const poolAnswered: Notify<"pool.answered"> = async (ctx, tx, event) => {
  const [found] = await tx
    .select({ guest: poolGuest, title: drive.title })
    .from(poolGuest)
    .innerJoin(drive, and(eq(drive.tenantId, poolGuest.tenantId), eq(drive.id, poolGuest.driveId)))
    .where(and(eq(poolGuest.tenantId, ctx.tenant.id), eq(poolGuest.id, event.guestId)));
  if (found === undefined) return [];
  const { guestName, status, driveId } = found.guest;
  return [
    {
      category: "drives",
      to: await office(ctx, tx),
      title: `${guestName} ${status === "accepted" ? "takes part in" : "declined"} "${found.title}"`,
      body: status === "accepted" ? "Its students apply there." : "The drive goes on without it.",
      path: `/drives/${driveId}/pool`,
      action: "See the pool",
    },
  ];
};
