import { and, eq, inArray } from "drizzle-orm";
import { application, roundResult } from "#shared/db/schema/application.ts";
import { drive, round } from "#shared/db/schema/drive.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { membership } from "#shared/db/schema/membership.ts";
import { notification } from "#shared/db/schema/notification.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import type { RoundOutcome } from "#shared/domain/round/statuses.ts";
import type { Context } from "../../_kernel/context.ts";
import { findDrive } from "./drives.ts";
import type { Notify, Recipient } from "./notice.ts";
import { office, students } from "./recipients.ts";

async function findRound(ctx: Context, tx: TenantTransaction, id: string) {
  const [found] = await tx
    .select({ name: round.name, status: round.status, driveId: drive.id })
    .from(round)
    .innerJoin(drive, and(eq(drive.tenantId, round.tenantId), eq(drive.id, round.driveId)))
    .where(and(eq(round.tenantId, ctx.tenant.id), eq(round.id, id)));
  return found && { ...found, ...(await findDrive(ctx, tx, found.driveId)) };
}

export const roundRecorded: Notify<"round.recorded"> = async (ctx, tx, event) => {
  const found = await findRound(ctx, tx, event.roundId);
  if (found?.drive === undefined) return [];
  return [
    {
      category: "drives",
      to: await office(ctx, tx),
      title: `Results of ${found.name} wait to be released`,
      body: `${found.companyName} has recorded them for ${found.drive.title}.`,
      path: `/drives/${found.driveId}`,
      action: "Look and release",
    },
  ];
};

/** Each student hears of their own result alone. */
export const roundReleased: Notify<"round.released"> = async (ctx, tx, event) => {
  const found = await findRound(ctx, tx, event.roundId);
  // Withdrawn again before anybody was told: there is nothing to tell.
  if (found?.drive === undefined || found.status !== "released") return [];
  const about = `${found.drive.title} at ${found.companyName}`;
  const notice = { category: "results", path: "/applications", action: "See your application" } as const;
  return [
    {
      ...notice,
      to: await withOutcome(ctx, tx, event.roundId, ["advanced"]),
      title: `You advanced in ${found.name}`,
      body: `Well done: you go on in the selection for ${about}.`,
    },
    {
      ...notice,
      to: await withOutcome(ctx, tx, event.roundId, ["waitlisted"]),
      title: `You are on the waiting list after ${found.name}`,
      body: `We will tell you if a place opens in the selection for ${about}.`,
    },
    {
      ...notice,
      to: await withOutcome(ctx, tx, event.roundId, ["eliminated"]),
      title: `The result of ${found.name}`,
      body: `You did not advance in the selection for ${about}. Other drives are open to you.`,
    },
  ];
};

/** Exactly those whom the release told are told that it does not hold. */
export const roundUndone: Notify<"round.undone"> = async (ctx, tx, event) => {
  const found = await findRound(ctx, tx, event.roundId);
  if (found?.drive === undefined) return [];
  const told = await tx
    .selectDistinct({ membershipId: membership.id, email: membership.email })
    .from(notification)
    .innerJoin(
      membership,
      and(eq(membership.tenantId, notification.tenantId), eq(membership.id, notification.membershipId)),
    )
    .where(and(eq(notification.tenantId, ctx.tenant.id), eq(notification.eventId, event.releaseEventId)));
  return [
    {
      category: "results",
      to: told,
      title: `The results of ${found.name} were withdrawn`,
      body: `What you were told of ${found.name} for ${found.drive.title} at ${found.companyName} does not hold. Reason: ${event.reason} You will hear from us again.`,
      path: "/applications",
      action: "See your applications",
    },
  ];
};

export const roundPromoted: Notify<"round.promoted"> = async (ctx, tx, event) => {
  const found = await findRound(ctx, tx, event.roundId);
  if (found?.drive === undefined) return [];
  const promoted = await tx
    .select({ enrollmentId: application.enrollmentId })
    .from(application)
    .where(and(eq(application.tenantId, ctx.tenant.id), inArray(application.id, [...event.applicationIds])));
  return [
    {
      category: "results",
      to: await students(
        ctx,
        tx,
        promoted.map((each) => each.enrollmentId),
      ),
      title: "A place opened for you",
      body: `You are off the waiting list after ${found.name}, and go on in the selection for ${found.drive.title} at ${found.companyName}.`,
      path: "/applications",
      action: "See your application",
    },
  ];
};

function withOutcome(
  ctx: Context,
  tx: TenantTransaction,
  roundId: string,
  outcomes: RoundOutcome[],
): Promise<Recipient[]> {
  return tx
    .select({ membershipId: membership.id, email: membership.email })
    .from(roundResult)
    .innerJoin(
      application,
      and(eq(application.tenantId, roundResult.tenantId), eq(application.id, roundResult.applicationId)),
    )
    .innerJoin(
      enrollment,
      and(eq(enrollment.tenantId, application.tenantId), eq(enrollment.id, application.enrollmentId)),
    )
    .innerJoin(
      membership,
      and(eq(membership.tenantId, enrollment.tenantId), eq(membership.id, enrollment.membershipId)),
    )
    .where(
      and(
        eq(roundResult.tenantId, ctx.tenant.id),
        eq(roundResult.roundId, roundId),
        inArray(roundResult.outcome, outcomes),
      ),
    );
}
