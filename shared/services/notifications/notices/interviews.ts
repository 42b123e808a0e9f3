import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { company } from "#shared/db/schema/company.ts";
import { drive, round } from "#shared/db/schema/drive.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { interview, panel, panelMember } from "#shared/db/schema/interview.ts";
import { membership } from "#shared/db/schema/membership.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import type { Context } from "../../_kernel/context.ts";
import { joins } from "../../interviews/scope.ts";
import type { Notice, Notify } from "./notice.ts";
import { office } from "./recipients.ts";

const student = { category: "schedules", path: "/interviews", action: "See your interviews" } as const;

/** Each student hears of their own interview alone; the members of a panel once of all of theirs. */
export const interviewsScheduled: Notify<"interview.scheduled"> = async (ctx, tx, event) => {
  const rows = await findInterviews(ctx, tx, event.interviewIds);
  const notices = rows.map((row) => ({
    ...student,
    to: [row.to],
    title: `Your interview with ${row.companyName}`,
    body: `${row.roundName} for ${row.title}: ${when(ctx, row.interview.startsAt)}, ${where(row)}.`,
  }));
  return [...notices, ...(await panelNotices(ctx, tx, rows, "New interviews"))];
};

export const interviewsMoved: Notify<"interview.moved"> = async (ctx, tx, event) => {
  const before = new Map(event.moves.map((move) => [move.interviewId, new Date(move.startedAt)]));
  const rows = await findInterviews(ctx, tx, [...before.keys()]);
  const notices = rows.map((row) => {
    const was = before.get(row.interview.id)?.getTime();
    const moved = was !== undefined && was !== row.interview.startsAt.getTime();
    const from = moved ? ` It was on ${when(ctx, new Date(was))}.` : "";
    return {
      ...student,
      to: [row.to],
      title: moved ? `New time for your interview with ${row.companyName}` : "Your interview is in another place",
      body: `${row.roundName} for ${row.title} is now on ${when(ctx, row.interview.startsAt)}, ${where(row)}.${from}`,
    };
  });
  return [...notices, ...(await panelNotices(ctx, tx, rows, "Interviews were moved"))];
};

export const interviewsCancelled: Notify<"interview.cancelled"> = async (ctx, tx, event) => {
  const rows = await findInterviews(ctx, tx, event.interviewIds);
  const notices = rows.map((row) => ({
    ...student,
    to: [row.to],
    title: `Your interview with ${row.companyName} is cancelled`,
    body: `${row.roundName} for ${row.title} on ${when(ctx, row.interview.startsAt)}. ${row.interview.cancelReason ?? ""}`,
  }));
  return [...notices, ...(await panelNotices(ctx, tx, rows, "Interviews were cancelled"))];
};

/** Nothing where it has moved since: the news of that has the new time. */
export const interviewSoon: Notify<"interview.soon"> = async (ctx, tx, event) => {
  const [row] = await findInterviews(ctx, tx, [event.interviewId]);
  if (row === undefined || row.interview.startsAt.getTime() !== Date.parse(event.startsAt)) return [];
  const at = when(ctx, row.interview.startsAt);
  return [
    {
      ...student,
      to: [row.to],
      title: `Your interview with ${row.companyName} is soon`,
      body: `${row.roundName} for ${row.title}: ${at}, ${where(row)}. Check in when you are there.`,
    },
  ];
};

export const interviewNoShow: Notify<"interview.no_show"> = async (ctx, tx, event) => {
  const [row] = await findInterviews(ctx, tx, [event.interviewId]);
  if (row === undefined) return [];
  const about = `${row.roundName} for ${row.title} at ${row.companyName}, ${when(ctx, row.interview.startsAt)}`;
  return [
    {
      ...student,
      to: [row.to],
      title: `You were not at your interview with ${row.companyName}`,
      body: `${about}. If this is wrong or you had a reason, tell the placement office.`,
    },
    {
      category: "schedules",
      to: await office(ctx, tx),
      title: `${row.name} did not come to an interview`,
      body: `${row.rollNo} ${row.name}: ${about}.`,
      path: `/drives/${row.interview.driveId}/interviews?round=${row.interview.roundId}`,
      action: "See the interviews",
    },
  ];
};

function findInterviews(ctx: Context, tx: TenantTransaction, ids: readonly string[]) {
  return tx
    .select({
      interview,
      title: drive.title,
      companyName: company.name,
      roundName: round.name,
      panelName: panel.name,
      name: enrollment.name,
      rollNo: enrollment.rollNo,
      to: { membershipId: membership.id, email: membership.email },
    })
    .from(interview)
    .innerJoin(drive, joins.drive)
    .innerJoin(company, joins.company)
    .innerJoin(round, joins.round)
    .innerJoin(panel, joins.panel)
    .innerJoin(enrollment, joins.enrollment)
    .innerJoin(
      membership,
      and(eq(membership.tenantId, enrollment.tenantId), eq(membership.id, enrollment.membershipId)),
    )
    .where(and(eq(interview.tenantId, ctx.tenant.id), inArray(interview.id, [...ids])));
}

type FoundInterview = Awaited<ReturnType<typeof findInterviews>>[number];

/** Panelists who are members hear once of what changed for their panels. */
async function panelNotices(
  ctx: Context,
  tx: TenantTransaction,
  rows: readonly FoundInterview[],
  title: string,
): Promise<Notice[]> {
  const panels = new Map(rows.map((row) => [row.interview.panelId, row]));
  if (panels.size === 0) return [];
  const members = await tx
    .select({ panelId: panelMember.panelId, membershipId: membership.id, email: membership.email })
    .from(panelMember)
    .innerJoin(
      membership,
      and(eq(membership.tenantId, panelMember.tenantId), eq(membership.id, panelMember.membershipId)),
    )
    .where(
      and(
        eq(panelMember.tenantId, ctx.tenant.id),
        inArray(panelMember.panelId, [...panels.keys()]),
        isNotNull(panelMember.membershipId),
        eq(membership.status, "active"),
      ),
    );
  const people = new Map(members.map((member) => [member.membershipId, member]));
  return [...people.values()].map((to): Notice => {
    const own = new Set(members.flatMap((each) => (each.membershipId === to.membershipId ? [each.panelId] : [])));
    const theirs = rows.filter((row) => own.has(row.interview.panelId));
    const first = theirs[0];
    const count = theirs.length === 1 ? "1 interview" : `${theirs.length} interviews`;
    return {
      category: "schedules",
      to: [to],
      title: `${title}: ${first?.panelName ?? ""}`,
      body: `${count} of ${first?.roundName ?? ""} for ${first?.title ?? ""} at ${first?.companyName ?? ""}.`,
      path: `/drives/${first?.interview.driveId ?? ""}/interviews?round=${first?.interview.roundId ?? ""}`,
      action: "See the schedule",
    };
  });
}

function when({ tenant: { timeZone } }: Context, at: Date): string {
  const format = { weekday: "short", day: "numeric", month: "short", hour: "numeric", minute: "2-digit" } as const;
  return new Intl.DateTimeFormat("en-IN", { ...format, timeZone }).format(at);
}

function where({ interview: { room, videoLink }, panelName }: FoundInterview): string {
  return [panelName, room, videoLink].filter((each) => each !== null).join(", ");
}
