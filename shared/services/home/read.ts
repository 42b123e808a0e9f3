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
  readonly label: string;
  readonly path: string;
  readonly count: (ctx: ActorContext) => SQL;
}

const OFFICE: readonly Count[] = [
  todo("companies_to_vet", "companies wait to be vetted", "/companies?status=pending", (ctx) =>
    from(ctx, "company", sql`status = 'pending'`),
  ),
  todo("drives_to_review", "drives wait for your review", "/drives?status=submitted", (ctx) =>
    from(ctx, "drive", sql`status = 'submitted'`),
  ),
  todo("drives_to_publish", "approved drives wait to be published", "/drives?status=approved", (ctx) =>
    from(ctx, "drive", sql`status = 'approved'`),
  ),
  todo("rounds_to_release", "rounds have results to release", "/drives?status=in_process", (ctx) =>
    from(ctx, "round", sql`status = 'recorded'`),
  ),
  todo("offers_to_release", "offers wait to be released", "/drives?status=in_process", (ctx) =>
    from(ctx, "offer", sql`status = 'extended' and released_at is null`),
  ),
  todo("deadlines_passed", "drives are past their deadline and still published", "/drives?status=published", (ctx) =>
    from(ctx, "drive", sql`status = 'published' and applications_close_at <= ${ctx.now().toISOString()}::timestamptz`),
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
    todo("drafts", "drafts are not handed in yet", "/drives?status=draft", (ctx) => own(ctx, sql`status = 'draft'`)),
    todo("changes", "drives were sent back for changes", "/drives?status=changes_requested", (ctx) =>
      own(ctx, sql`status = 'changes_requested'`),
    ),
    todo("in_process", "drives are in selection", "/drives?status=in_process", (ctx) =>
      own(ctx, sql`status in ('applications_closed', 'in_process')`),
    ),
    figure("drives", "Your drives", "/drives", (ctx) => own(ctx, sql`true`)),
  ],
  student: [
    todo("profile", "profile to check and confirm", "/profile", (ctx) =>
      from(ctx, "enrollment", sql`membership_id = ${ctx.actor.membershipId} and profile_confirmed_at is null`),
    ),
    todo("offers", "offers wait for your answer", "/offers", (ctx) =>
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
  operator: [
    figure("colleges", "Colleges", "/tenants", () => sql`(select count(*)::int from tenant where kind = 'college')`),
  ],
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
      .map(({ code, label, path, value }) => ({ code, count: value, label, path })),
    figures: counted.filter((each) => each.kind === "figure").map(({ label, path, value }) => ({ label, value, path })),
  });
}

type Table = "company" | "drive" | "round" | "offer" | "enrollment" | "application" | "notification";

function from(ctx: ActorContext, table: Table, where: SQL): SQL {
  return sql`(select count(*)::int from ${sql.identifier(table)} where tenant_id = ${ctx.tenant.id} and ${where})`;
}

function own(ctx: ActorContext, where: SQL): SQL {
  return from(ctx, "drive", sql`company_id = ${ctx.actor.companyId} and ${where}`);
}

function todo(code: string, label: string, path: string, count: Count["count"]): Count {
  return { kind: "todo", code, label, path, count };
}

function figure(code: string, label: string, path: string, count: Count["count"]): Count {
  return { kind: "figure", code, label, path, count };
}
