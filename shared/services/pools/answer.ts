import { and, eq, sql } from "drizzle-orm";
import type { AcceptPoolInvitation, PoolInvitationView } from "#shared/contracts/pools.ts";
import { company } from "#shared/db/schema/company.ts";
import { poolInvitation } from "#shared/db/schema/pool.ts";
import { transition } from "#shared/domain/lifecycle.ts";
import { type PoolInvitationCommand, POOL_INVITATION_TRANSITIONS } from "#shared/domain/pool/statuses.ts";
import { illegalTransition, invalid, notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { type Writing, write } from "../_kernel/write.ts";
import { insertDraft } from "../drives/create.ts";
import { sendNews } from "./tell.ts";
import { toInvitationView } from "./view.ts";

type InvitationRow = typeof poolInvitation.$inferSelect;

/**
 * Takes on a drive that another college shares: a draft of one's own, with the host's words and everybody eligible
 * until the office says who. It is approved, published and run like any other.
 */
export function acceptPoolInvitation(
  ctx: ActorContext,
  input: AcceptPoolInvitation & { id: string },
): Promise<Result<PoolInvitationView>> {
  return write(ctx, async (writing) => {
    const found = await lockAs(ctx, writing, input.id, "accept");
    if (!found.ok) return found;
    const { posting } = found.value;
    const owner = await findOwner(ctx, writing, input.companyId, posting.company);
    if (!owner.ok) return owner;
    const { eligibilitySentence: _theirs, company: _named, ...shared } = posting;
    const content = { ...shared, eligibility: { all: [] } };
    const made = await insertDraft(ctx, writing, { cycleId: input.cycleId, companyId: owner.value, content });
    if (!made.ok) return made;
    const after = await settle(ctx, writing, found.value, "accepted", made.value);
    return ok(toInvitationView(after));
  });
}

export function declinePoolInvitation(ctx: ActorContext, { id }: { id: string }): Promise<Result<PoolInvitationView>> {
  return write(ctx, async (writing) => {
    const found = await lockAs(ctx, writing, id, "decline");
    if (!found.ok) return found;
    return ok(toInvitationView(await settle(ctx, writing, found.value, "declined", null)));
  });
}

async function lockAs(
  ctx: ActorContext,
  { tx }: Writing,
  id: string,
  command: PoolInvitationCommand,
): Promise<Result<InvitationRow>> {
  const [found] = await tx
    .select()
    .from(poolInvitation)
    .where(and(eq(poolInvitation.tenantId, ctx.tenant.id), eq(poolInvitation.id, id)))
    .for("update");
  if (found === undefined) return notFound("invitation");
  const next = transition(POOL_INVITATION_TRANSITIONS, found.status, command);
  return next.ok ? ok(found) : illegalTransition("invitation", { ...next, possible: [] });
}

/** The college's own company: the one chosen, or that of the same name, or a new one that waits to be vetted. */
async function findOwner(
  ctx: ActorContext,
  { tx, audit, emit }: Writing,
  chosen: string | undefined,
  { name, website }: InvitationRow["posting"]["company"],
): Promise<Result<string>> {
  const named = chosen ? eq(company.id, chosen) : eq(sql`lower(${company.name})`, name.toLowerCase());
  const [known] = await tx
    .select({ id: company.id })
    .from(company)
    .where(and(eq(company.tenantId, ctx.tenant.id), named));
  if (known) return ok(known.id);
  if (chosen !== undefined) return invalid({ name: "companyId", reason: "There is no such company." });
  const companyId = ctx.newId();
  const fresh = { tenantId: ctx.tenant.id, id: companyId, name, website, createdAt: ctx.now() };
  await tx.insert(company).values({ ...fresh, status: "pending" });
  audit({ action: "company.register", entityType: "company", entityId: companyId, after: { name, website } });
  emit({ type: "company.registered", companyId });
  return ok(companyId);
}

async function settle(
  ctx: ActorContext,
  writing: Writing,
  before: InvitationRow,
  status: "accepted" | "declined",
  driveId: string | null,
): Promise<InvitationRow> {
  const [after] = await writing.tx
    .update(poolInvitation)
    .set({ status, driveId })
    .where(and(eq(poolInvitation.tenantId, ctx.tenant.id), eq(poolInvitation.id, before.id)))
    .returning();
  if (after === undefined) throw new Error("a locked invitation is gone");
  const news = { type: "answered", accepted: status === "accepted" } as const;
  sendNews(ctx, writing, { to: before.hostId, invitationId: before.id, news });
  writing.audit({
    action: `pool.${status === "accepted" ? "accept" : "decline"}`,
    entityType: "pool_invitation",
    entityId: before.id,
    before: { status: before.status },
    after: { status, driveId },
  });
  return after;
}
