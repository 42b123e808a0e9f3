import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { AcceptedInvitation, AcceptInvitation, InvitationView } from "#shared/contracts/members.ts";
import { account, user } from "#shared/db/schema/identity.ts";
import { invitation, membership } from "#shared/db/schema/membership.ts";
import { type TenantTransaction, withTenant } from "#shared/db/with-tenant.ts";
import { ok, refuse, type Result } from "#shared/domain/result.ts";
import type { PasswordHasher } from "#shared/ports/password-hasher.ts";
import type { Context } from "../_kernel/context.ts";
import { writeAsSystem } from "../_kernel/write.ts";
import { hashInvitationToken } from "./invitation-token.ts";

/** What the link shows to its holder. */
export async function readInvitation(ctx: Context, input: { token: string }): Promise<Result<InvitationView>> {
  const found = await withTenant(ctx.db, ctx.tenant.id, async (tx) => {
    const open = await findOpen(ctx, tx, input.token);
    return open && { ...open, hasAccount: (await findUser(tx, open.place.email)) !== undefined };
  });
  if (found === undefined) return invitationGone();
  const { place, invitation: link, hasAccount } = found;
  const { email, name, role } = place;
  return ok({ email, name, role, invitedBy: link.invitedBy, expiresAt: link.expiresAt.toISOString(), hasAccount });
}

/**
 * Claims the place: the link was mailed, so the address is verified. Makes the account unless the person has one from
 * another college, in which case they sign in as they do there. Works once.
 */
export async function acceptInvitation(
  ctx: Context,
  passwords: PasswordHasher,
  input: AcceptInvitation & { token: string },
): Promise<Result<AcceptedInvitation>> {
  const passwordHash = await passwords.hash(input.password);
  return writeAsSystem(
    ctx,
    async ({ tx, audit }) => {
      const open = await findOpen(ctx, tx, input.token);
      if (open === undefined) return invitationGone();
      const { place } = open;
      const known = await findUser(tx, place.email);
      const userId = known ?? (await addUser(ctx, tx, { ...input, email: place.email, passwordHash }));
      const { tenantId } = place;
      await tx
        .update(membership)
        .set({ userId, status: "active", ...(known === undefined && { name: input.name }) })
        .where(and(eq(membership.tenantId, tenantId), eq(membership.id, place.id)));
      await tx
        .update(invitation)
        .set({ acceptedAt: ctx.now() })
        .where(and(eq(invitation.tenantId, tenantId), eq(invitation.membershipId, place.id)));
      const change = { before: { status: place.status }, after: { status: "active", userId } };
      audit({ action: "invitation.accept", entityType: "membership", entityId: place.id, ...change });
      return ok({ next: "sign_in" as const, email: place.email });
    },
    input.name,
  );
}

async function findOpen(ctx: Context, tx: TenantTransaction, token: string) {
  const [open] = await tx
    .select({ invitation, place: membership })
    .from(invitation)
    .innerJoin(
      membership,
      and(eq(membership.tenantId, invitation.tenantId), eq(membership.id, invitation.membershipId)),
    )
    .where(
      and(
        eq(invitation.tenantId, ctx.tenant.id),
        eq(invitation.tokenHash, hashInvitationToken(token)),
        isNull(invitation.acceptedAt),
        gt(invitation.expiresAt, ctx.now()),
        eq(membership.status, "invited"),
      ),
    )
    .for("update");
  return open;
}

async function findUser(tx: TenantTransaction, email: string): Promise<string | undefined> {
  const [found] = await tx
    .select({ id: user.id })
    .from(user)
    .where(eq(sql`lower(${user.email})`, email.toLowerCase()));
  return found?.id;
}

async function addUser(
  ctx: Context,
  tx: TenantTransaction,
  person: { name: string; email: string; passwordHash: string },
): Promise<string> {
  const id = ctx.newId();
  const createdAt = ctx.now();
  await tx
    .insert(user)
    .values({ id, name: person.name, email: person.email.toLowerCase(), emailVerified: true, createdAt });
  const credential = { accountId: id, providerId: "credential", password: person.passwordHash };
  await tx.insert(account).values({ id: ctx.newId(), userId: id, ...credential, createdAt });
  return id;
}

function invitationGone() {
  return refuse("gone", "invitation_gone", "This invitation was used or has expired. Ask for a new one.");
}
