import { type SQL, sql } from "drizzle-orm";
import type { HomeView } from "#shared/contracts/home.ts";
import { tenant } from "#shared/db/schema/index.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import type { Role } from "#shared/domain/membership/roles.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";

/** Something to count, and what to say of it. `todo` is left out when there is none; a figure is always shown. */
interface Count {
  readonly kind: "todo" | "figure";
  readonly code: string;
  /** For one and for several; a figure has the same for both. */
  readonly labels: readonly [one: string, many: string];
  readonly path: string;
  readonly count: (ctx: ActorContext) => SQL;
}

const OFFICE: readonly Count[] = [
  todo(
    "companies_to_vet",
    ["company waits to be vetted", "companies wait to be vetted"],
    "/companies?status=pending",
    (ctx) => from(ctx, "company", sql`status = 'pending'`),
  ),
  todo(
    "drives_to_review",
    ["drive waits for your review", "drives wait for your review"],
    "/drives?status=submitted",
    (ctx) => from(ctx, "drive", sql`status = 'submitted'`),
  ),
  todo(
    "drives_to_publish",
    ["approved drive waits to be published", "approved drives wait to be published"],
    "/drives?status=approved",
    (ctx) => from(ctx, "drive", sql`status = 'approved'`),
  ),
  todo(
    "rounds_to_release",
    ["round has results to release", "rounds have results to release"],
    "/drives?status=in_process",
    (ctx) => from(ctx, "round", sql`status = 'recorded'`),
  ),
  todo(
    "offers_to_release",
    ["offer waits to be released", "offers wait to be released"],
    "/drives?status=in_process",
    (ctx) => from(ctx, "offer", sql`status = 'extended' and released_at is null`),
  ),
  todo(
    "deadlines_passed",
    ["drive is past its deadline and still published", "drives are past their deadline and still published"],
    "/drives?status=published",
    (ctx) =>
      from(
        ctx,
        "drive",
        sql`status = 'published' and applications_close_at <= ${ctx.now().toISOString()}::timestamptz`,
      ),
  ),
  todo(
    "appeals",
    ["appeal waits for your decision", "appeals wait for your decision"],
    "/strikes?status=appealed",
    (ctx) => from(ctx, "strike", sql`status = 'appealed'`),
  ),
  todo(
    "registrations",
    ["student waits to be let into a season", "students wait to be let into a season"],
    "/seasons",
    (ctx) => from(ctx, "cycle_membership", sql`status = 'pending'`),
  ),
  figure("students", "Students", "/students", (ctx) => from(ctx, "enrollment", sql`true`)),
  figure("open_drives", "Open drives", "/drives?status=published", (ctx) =>
    from(ctx, "drive", sql`status = 'published' and applications_close_at > ${ctx.now().toISOString()}::timestamptz`),
  ),
  figure("applications", "Applications in progress", "/drives", (ctx) =>
    from(ctx, "application", sql`status in ('in_progress', 'pending_offer', 'offered')`),
  ),
  figure("accepted", "Accepted offers", "/reports", (ctx) => from(ctx, "offer", sql`status = 'accepted'`)),
];

const ownEnrollment = (ctx: ActorContext) =>
  sql`enrollment_id in (select id from enrollment where tenant_id = ${ctx.tenant.id} and membership_id = ${ctx.actor.membershipId})`;

const COUNTS: Readonly<Record<Role, readonly Count[]>> = {
  admin: OFFICE,
  officer: OFFICE,
  coordinator: [
    figure("students", "Students of your department", "/students", (ctx) =>
      from(ctx, "enrollment", sql`(branch_id = ${ctx.actor.branchId} or second_branch_id = ${ctx.actor.branchId})`),
    ),
    figure("open_drives", "Open drives", "/drives?status=published", (ctx) =>
      from(ctx, "drive", sql`status = 'published' and applications_close_at > ${ctx.now().toISOString()}::timestamptz`),
    ),
  ],
  recruiter: [
    todo("vetting", ["company waits for the placement office to look at it", "companies wait"], "/drives", (ctx) =>
      from(ctx, "company", sql`id = ${ctx.actor.companyId} and status = 'pending'`),
    ),
    todo("drafts", ["draft is not handed in yet", "drafts are not handed in yet"], "/drives?status=draft", (ctx) =>
      own(ctx, sql`status = 'draft'`),
    ),
    todo(
      "changes",
      ["drive was sent back for changes", "drives were sent back for changes"],
      "/drives?status=changes_requested",
      (ctx) => own(ctx, sql`status = 'changes_requested'`),
    ),
    todo("in_process", ["drive is in selection", "drives are in selection"], "/drives?status=in_process", (ctx) =>
      own(ctx, sql`status in ('applications_closed', 'in_process')`),
    ),
    figure("drives", "Your drives", "/drives", (ctx) => own(ctx, sql`true`)),
  ],
  student: [
    todo("profile", ["profile to check and confirm", "profiles to check and confirm"], "/profile", (ctx) =>
      from(ctx, "enrollment", sql`membership_id = ${ctx.actor.membershipId} and profile_confirmed_at is null`),
    ),
    todo("offers", ["offer waits for your answer", "offers wait for your answer"], "/offers", (ctx) =>
      from(
        ctx,
        "offer",
        sql`${ownEnrollment(ctx)} and status = 'extended' and released_at is not null
          and respond_by > ${ctx.now().toISOString()}::timestamptz`,
      ),
    ),
    figure("applications", "Applications in progress", "/applications", (ctx) =>
      from(ctx, "application", sql`${ownEnrollment(ctx)} and status in ('in_progress', 'pending_offer', 'offered')`),
    ),
    figure("unread", "Unread notices", "/notifications", (ctx) =>
      from(ctx, "notification", sql`membership_id = ${ctx.actor.membershipId} and read_at is null`),
    ),
  ],
  operator: [figure("colleges", "Colleges", "/", () => sql`(select count(*)::int from tenant where kind = 'college')`)],
};

/** What needs doing today, for the caller's role: every count in one statement. */
export async function readHome(ctx: ActorContext): Promise<Result<HomeView>> {
  const counts = COUNTS[ctx.actor.role];
  const [[row]] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm
      .select({
        counted: sql<number[]>`array[${sql.join(
          counts.map((each) => each.count(ctx)),
          sql`, `,
        )}]::int[]`,
      })
      .from(tenant)
      .where(sql`${tenant.id} = ${ctx.tenant.id}`),
  ]);
  const counted = counts.map((each, i) => ({ ...each, value: row?.counted[i] ?? 0 }));
  return ok({
    todo: counted
      .filter((each) => each.kind === "todo" && each.value > 0)
      .map(({ code, labels, path, value }) => ({ code, count: value, label: labels[value === 1 ? 0 : 1], path })),
    figures: counted
      .filter((each) => each.kind === "figure")
      .map(({ labels, path, value }) => ({ label: labels[1], value, path })),
  });
}

type Table =
  | "company"
  | "drive"
  | "round"
  | "offer"
  | "enrollment"
  | "application"
  | "notification"
  | "strike"
  | "cycle_membership";

function from(ctx: ActorContext, table: Table, where: SQL): SQL {
  return sql`(select count(*)::int from ${sql.identifier(table)} where tenant_id = ${ctx.tenant.id} and ${where})`;
}

function own(ctx: ActorContext, where: SQL): SQL {
  return from(ctx, "drive", sql`company_id = ${ctx.actor.companyId} and ${where}`);
}

function todo(code: string, labels: Count["labels"], path: string, count: Count["count"]): Count {
  return { kind: "todo", code, labels, path, count };
}

function figure(code: string, label: string, path: string, count: Count["count"]): Count {
  return { kind: "figure", code, labels: [label, label], path, count };
}
