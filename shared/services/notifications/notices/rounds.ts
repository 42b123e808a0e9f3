import { and, eq, inArray } from "drizzle-orm";
import { application, drive, enrollment, membership, round, roundResult } from "#shared/db/schema/index.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import type { RoundOutcome } from "#shared/domain/round/statuses.ts";
import type { Context } from "../../_kernel/context.ts";
import { findDrive } from "./drives.ts";
import type { Notify, Recipient } from "./notice.ts";
import { office } from "./recipients.ts";

async function findRound(ctx: Context, tx: TenantTransaction, id: string) {
  const [found] = await tx
    .select({ name: round.name, driveId: drive.id })
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
  if (found?.drive === undefined) return [];
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
