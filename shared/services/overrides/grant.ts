import { and, eq } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { GrantOverride, OverrideView } from "#shared/contracts/overrides.ts";
import { branch, program } from "#shared/db/schema/catalog.ts";
import { company } from "#shared/db/schema/company.ts";
import { cycle } from "#shared/db/schema/cycle.ts";
import { drive } from "#shared/db/schema/drive.ts";
import { override } from "#shared/db/schema/override.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import { invalid, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { findMemberByRoll } from "../cycles/find-member.ts";
import { viewOverride } from "./list.ts";

/** The office makes an exception from a season's rules. A student who is named is told. */
export function grantOverride(ctx: ActorContext, input: GrantOverride): Promise<Result<OverrideView>> {
  return write(ctx, async ({ tx, audit, emit }) => {
    const { cycleId, domain, effect, reason } = input;
    const expiresAt = new Date(input.expiresAt);
    if (expiresAt <= ctx.now()) return invalid({ name: "expiresAt", reason: "An exception ends in the future." });
    if (!(await exists(ctx, tx, cycle, cycleId)))
      return invalid({ name: "cycleId", reason: "There is no such season." });
    const who = await findWho(ctx, tx, input);
    if (!who.ok) return who;
    const what = await findWhat(ctx, tx, input);
    if (!what.ok) return what;
    const id = ctx.newId();
    const scope = { ...who.value, ...what.value };
    await tx.insert(override).values({
      tenantId: ctx.tenant.id,
      id,
      cycleId,
      domain,
      effect,
      ...scope,
      reason,
      expiresAt,
      createdBy: ctx.actor.membershipId,
      createdAt: ctx.now(),
    });
    const after = { cycleId, domain, effect, ...scope, expiresAt: expiresAt.toISOString() };
    audit({ action: "override.grant", entityType: "override", entityId: id, reason, after });
    emit({ type: "override.granted", overrideId: id });
    return ok(await viewOverride(ctx, tx, id));
  });
}

type Who = { enrollmentId?: string; branchId?: string; programId?: string };
type What = { driveId?: string; companyId?: string };

async function findWho(
  ctx: ActorContext,
  tx: TenantTransaction,
  { cycleId, who }: GrantOverride,
): Promise<Result<Who>> {
  switch (who.kind) {
    case "everybody":
      return ok({});
    case "enrollment": {
      const found = await findMemberByRoll(ctx, tx, { cycleId, rollNo: who.rollNo });
      if (found !== undefined) return ok({ enrollmentId: found.enrollmentId });
      return invalid({ name: "who.rollNo", reason: "Nobody in this season has this roll number." });
    }
    case "branch":
      if (await exists(ctx, tx, branch, who.id)) return ok({ branchId: who.id });
      return invalid({ name: "who.id", reason: "There is no such branch." });
    case "program":
      if (await exists(ctx, tx, program, who.id)) return ok({ programId: who.id });
      return invalid({ name: "who.id", reason: "There is no such programme." });
  }
}

async function findWhat(
  ctx: ActorContext,
  tx: TenantTransaction,
  { cycleId, what }: GrantOverride,
): Promise<Result<What>> {
  if (what.kind === "season") return ok({});
  if (what.kind === "company") {
    if (await exists(ctx, tx, company, what.id)) return ok({ companyId: what.id });
    return invalid({ name: "what.id", reason: "There is no such company." });
  }
  const [found] = await tx
    .select({ id: drive.id })
    .from(drive)
    .where(and(eq(drive.tenantId, ctx.tenant.id), eq(drive.id, what.id), eq(drive.cycleId, cycleId)));
  if (found !== undefined) return ok({ driveId: found.id });
  return invalid({ name: "what.id", reason: "There is no such drive in this season." });
}

async function exists(
  ctx: ActorContext,
  tx: TenantTransaction,
  table: PgTable & { tenantId: PgColumn; id: PgColumn },
  id: string,
): Promise<boolean> {
  const found = await tx
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.tenantId, ctx.tenant.id), eq(table.id, id)));
  return found.length === 1;
}
