import { and, desc, eq } from "drizzle-orm";
import type { PoolInvitationList, PoolInvitationView } from "#shared/contracts/pools.ts";
import { poolInvitation } from "#shared/db/schema/pool.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { toInvitationView } from "./view.ts";

const MOST = 100;

/** Drives that other colleges share with this one, newest first. */
export async function listPoolInvitations(ctx: ActorContext): Promise<Result<PoolInvitationList>> {
  const [rows] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm
      .select()
      .from(poolInvitation)
      .where(eq(poolInvitation.tenantId, ctx.tenant.id))
      .orderBy(desc(poolInvitation.createdAt))
      .limit(MOST),
  ]);
  return ok({ items: rows.map(toInvitationView) });
}

export async function readPoolInvitation(
  ctx: ActorContext,
  input: { id: string },
): Promise<Result<PoolInvitationView>> {
  const [[row]] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm
      .select()
      .from(poolInvitation)
      .where(and(eq(poolInvitation.tenantId, ctx.tenant.id), eq(poolInvitation.id, input.id))),
  ]);
  return row === undefined ? notFound("invitation") : ok(toInvitationView(row));
}
