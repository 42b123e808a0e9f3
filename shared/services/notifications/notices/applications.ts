import { and, eq, inArray } from "drizzle-orm";
import { application } from "#shared/db/schema/application.ts";
import { company } from "#shared/db/schema/company.ts";
import { drive } from "#shared/db/schema/drive.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import type { Context } from "../../_kernel/context.ts";
import type { Notice, Notify } from "./notice.ts";
import { recruiters, students } from "./recipients.ts";

function findApplications(ctx: Context, tx: TenantTransaction, ids: readonly string[]) {
  return tx
    .select({
      id: application.id,
      enrollmentId: application.enrollmentId,
      name: application.snapshot,
      driveId: drive.id,
      title: drive.title,
      companyId: company.id,
      companyName: company.name,
    })
    .from(application)
    .innerJoin(drive, and(eq(drive.tenantId, application.tenantId), eq(drive.id, application.driveId)))
    .innerJoin(company, and(eq(company.tenantId, drive.tenantId), eq(company.id, drive.companyId)))
    .where(and(eq(application.tenantId, ctx.tenant.id), inArray(application.id, [...ids])));
}

export const applicationSubmitted: Notify<"application.submitted"> = async (ctx, tx, event) => {
  const [found] = await findApplications(ctx, tx, [event.applicationId]);
  if (found === undefined) return [];
  return [
    {
      category: "applications",
      to: await students(ctx, tx, [found.enrollmentId]),
      title: `You applied to ${found.companyName}`,
      body: `Your application for ${found.title} has arrived. You can take it back while it is in progress.`,
      path: `/applications/${found.id}`,
      action: "See your application",
    },
  ];
};

export const applicationWithdrawn: Notify<"application.withdrawn"> = async (ctx, tx, event) => {
  const [found] = await findApplications(ctx, tx, [event.applicationId]);
  if (found === undefined) return [];
  return [
    {
      category: "applications",
      to: await recruiters(ctx, tx, [found.companyId]),
      title: `${found.name.name} withdrew`,
      body: `${found.name.rollNo} ${found.name.name} took back the application for ${found.title}.`,
      path: `/drives/${found.driveId}`,
      action: "See the applications",
    },
  ];
};

export const applicationsAutoWithdrawn: Notify<"application.auto_withdrawn"> = async (ctx, tx, event) => {
  const closed = await findApplications(ctx, tx, event.applicationIds);
  const [first] = closed;
  if (first === undefined) return [];
  const list = closed.map((each) => `${each.title} at ${each.companyName}`).join("; ");
  const toStudent: Notice = {
    category: "applications",
    to: await students(ctx, tx, [first.enrollmentId]),
    title: "Your other applications are closed",
    body: `Since you accepted an offer, the policy of the season closes: ${list}.`,
    path: "/applications",
    action: "See your applications",
  };
  const told = await recruiters(ctx, tx, [...new Set(closed.map((each) => each.companyId))]);
  const toCompanies = closed.map((each): Notice => ({
    category: "applications",
    to: told.filter((recipient) => recipient.companyId === each.companyId),
    title: `${each.name.name} is no longer available`,
    body: `${each.name.rollNo} ${each.name.name} accepted another offer; the application for ${each.title} is closed.`,
    path: `/drives/${each.driveId}`,
    action: "See the applications",
  }));
  return [toStudent, ...onePerCompany(toCompanies)];
};

const MOVED = {
  reject: { title: "Your application was closed", says: "closed" },
  reinstate: { title: "You are back in the selection", says: "reinstated" },
  withdraw: { title: "Your application was withdrawn", says: "withdrew" },
} as const;

/** The office acted for a company or a student: each student hears why. */
export const applicationsMovedByOffice: Notify<"application.moved_by_office"> = async (ctx, tx, event) => {
  const moved = await findApplications(ctx, tx, event.applicationIds);
  const { title, says } = MOVED[event.command];
  const byDrive = Map.groupBy(moved, (each) => each.driveId);
  return Promise.all(
    [...byDrive.values()].map(async (each): Promise<Notice> => {
      const about = `${each[0]?.title} at ${each[0]?.companyName}`;
      return {
        category: "applications",
        to: await students(
          ctx,
          tx,
          each.map(({ enrollmentId }) => enrollmentId),
        ),
        title,
        body: `The placement office ${says} your application for ${about}. Reason: ${event.reason}`,
        path: "/applications",
        action: "See your applications",
      };
    }),
  );
};

const ENDED = {
  results_declared: (about: string) => `The results for ${about} are out, without an offer for you.`,
  drive_closed: (about: string) => `The selection for ${about} is over, and with it the waiting list.`,
} as const;

/** All are of one drive. */
export const applicationsNotSelected: Notify<"application.not_selected"> = async (ctx, tx, event) => {
  const ended = await findApplications(ctx, tx, event.applicationIds);
  const [first] = ended;
  if (first === undefined) return [];
  const enrollmentIds = ended.map(({ enrollmentId }) => enrollmentId);
  return [
    {
      category: "results",
      to: await students(ctx, tx, enrollmentIds),
      title: `No offer from ${first.companyName} this time`,
      body: `${ENDED[event.because](`${first.title} at ${first.companyName}`)} Other drives are open to you.`,
      path: "/applications",
      action: "See your applications",
    },
  ];
};

// One notice a person and event: a company with two drives is told once, of both.
function onePerCompany(notices: readonly Notice[]): Notice[] {
  const byRecipients = new Map<string, Notice>();
  for (const notice of notices) {
    const key = notice.to.map((recipient) => recipient.membershipId).join();
    const earlier = byRecipients.get(key);
    byRecipients.set(key, earlier ? { ...earlier, body: `${earlier.body} ${notice.body}` } : notice);
  }
  return [...byRecipients.values()];
}
