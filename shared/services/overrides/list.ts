import { and, eq, gt, ilike, inArray, isNotNull, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import type { ListOverrides, OverridePage, OverrideView } from "#shared/contracts/overrides.ts";
import type { Orm } from "#shared/db/connect.ts";
import { branch, program } from "#shared/db/schema/catalog.ts";
import { company } from "#shared/db/schema/company.ts";
import { cycle } from "#shared/db/schema/cycle.ts";
import { drive } from "#shared/db/schema/drive.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { membership } from "#shared/db/schema/membership.ts";
import { override } from "#shared/db/schema/override.ts";
import { readTenant, type TenantTransaction } from "#shared/db/with-tenant.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext, Context } from "../_kernel/context.ts";
import { keyset, likePattern, timeColumn } from "../_kernel/keyset.ts";
import { toPage } from "../_kernel/page.ts";

/** The office's exceptions, newest first; searched by reason, roll number and name. */
export async function listOverrides(ctx: ActorContext, input: ListOverrides): Promise<Result<OverridePage>> {
  const order = keyset(input, override.id, { createdAt: timeColumn(override.createdAt) });
  if (!order.ok) return order;
  const like = input.q ? likePattern(input.q) : undefined;
  const [rows] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    selectOverrides(orm, order.value.position)
      .where(
        and(
          eq(override.tenantId, ctx.tenant.id),
          isInState(ctx, input.state),
          input.domain && eq(override.domain, input.domain),
          input.cycleId ? eq(override.cycleId, input.cycleId) : undefined,
          like
            ? or(ilike(override.reason, like), ilike(enrollment.rollNo, like), ilike(enrollment.name, like))
            : undefined,
          order.value.after,
        ),
      )
      .orderBy(...order.value.orderBy)
      .limit(input.limit + 1),
  ]);
  const position = (row: (typeof rows)[number]) => ({ value: row.position, id: row.override.id });
  return ok(toPage(rows, input.limit, position, (row) => toOverrideView(ctx, row)));
}

/** One of them inside a transaction. */
export async function viewOverride(ctx: Context, tx: TenantTransaction, id: string): Promise<OverrideView> {
  const [found] = await selectOverrides(tx, sql<string | null>`null::text`).where(
    and(eq(override.tenantId, ctx.tenant.id), inArray(override.id, [id])),
  );
  if (found === undefined) throw new Error("an exception that was just written is gone");
  return toOverrideView(ctx, found);
}

function isInState(ctx: Context, state: ListOverrides["state"]): SQL | undefined {
  switch (state) {
    case undefined:
      return undefined;
    case "revoked":
      return isNotNull(override.revokedAt);
    case "expired":
      return and(isNull(override.revokedAt), lte(override.expiresAt, ctx.now()));
    case "in_force":
      return and(isNull(override.revokedAt), gt(override.expiresAt, ctx.now()));
  }
}

function selectOverrides<P extends SQL<string | null>>(orm: Orm | TenantTransaction, position: P) {
  const same = override.tenantId;
  return (
    orm
      .select({
        override,
        season: { id: cycle.id, name: cycle.name },
        student: { rollNo: enrollment.rollNo, name: enrollment.name },
        branch: branch.code,
        program: program.code,
        drive: drive.title,
        company: company.name,
        grantedBy: membership.name,
        position,
      })
      .from(override)
      .innerJoin(cycle, and(eq(cycle.tenantId, same), eq(cycle.id, override.cycleId)))
      .leftJoin(enrollment, and(eq(enrollment.tenantId, same), eq(enrollment.id, override.enrollmentId)))
      .leftJoin(branch, and(eq(branch.tenantId, same), eq(branch.id, override.branchId)))
      .leftJoin(program, and(eq(program.tenantId, same), eq(program.id, override.programId)))
      .leftJoin(drive, and(eq(drive.tenantId, same), eq(drive.id, override.driveId)))
      // A drive is named with its company.
      .leftJoin(
        company,
        and(eq(company.tenantId, same), eq(company.id, sql`coalesce(${override.companyId}, ${drive.companyId})`)),
      )
      .leftJoin(membership, and(eq(membership.tenantId, same), eq(membership.id, override.createdBy)))
  );
}

type Row = Awaited<ReturnType<typeof selectOverrides<SQL<string | null>>>>[number];

function toOverrideView(ctx: Context, row: Row): OverrideView {
  const { id, domain, effect, reason, expiresAt, createdAt, revokedAt, revokeReason } = row.override;
  const isOver = expiresAt <= ctx.now();
  return {
    id,
    season: row.season,
    domain,
    effect,
    who: toWho(row),
    what: toWhat(row),
    reason,
    expiresAt: expiresAt.toISOString(),
    createdAt: createdAt.toISOString(),
    createdBy: row.grantedBy,
    state: revokedAt !== null ? "revoked" : isOver ? "expired" : "in_force",
    revokeReason,
  };
}

function toWho({ override: { enrollmentId, branchId, programId }, student, ...row }: Row): OverrideView["who"] {
  if (enrollmentId !== null) {
    return { kind: "enrollment", id: enrollmentId, label: `${student?.rollNo} ${student?.name}` };
  }
  if (branchId !== null) return { kind: "branch", id: branchId, label: row.branch ?? "" };
  if (programId !== null) return { kind: "program", id: programId, label: row.program ?? "" };
  return { kind: "everybody", id: null, label: "Everybody" };
}

function toWhat({ override: { driveId, companyId }, ...row }: Row): OverrideView["what"] {
  if (driveId !== null) return { kind: "drive", id: driveId, label: `${row.drive} at ${row.company}` };
  if (companyId !== null) return { kind: "company", id: companyId, label: `Drives of ${row.company}` };
  return { kind: "season", id: null, label: "All drives" };
}
