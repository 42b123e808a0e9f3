import type { InviteMember, MemberView } from "#shared/contracts/members.ts";
import { invitation, membership } from "#shared/db/schema/membership.ts";
import type { Role } from "#shared/domain/membership/roles.ts";
import { invalid, ok, refuse, type Result } from "#shared/domain/result.ts";
import { and, eq } from "drizzle-orm";
import { branch } from "#shared/db/schema/catalog.ts";
import type { ActorContext, Context } from "../_kernel/context.ts";
import { type Writing, write } from "../_kernel/write.ts";
import { oweEmails } from "../mail/owe-email.ts";
import { hashInvitationToken, newInvitationToken } from "./invitation-token.ts";
import { toMemberView } from "./view.ts";

export const INVITATION_DAYS = 7;

/** Makes a place for a colleague and mails them the link to it. */
export function inviteMember(ctx: ActorContext, input: InviteMember): Promise<Result<MemberView>> {
  return write(ctx, async (writing) => {
    if (input.branchId !== undefined) {
      const [department] = await writing.tx
        .select({ id: branch.id })
        .from(branch)
        .where(and(eq(branch.tenantId, ctx.tenant.id), eq(branch.id, input.branchId)));
      if (department === undefined) return invalid({ name: "branchId", reason: "There is no such branch." });
    }
    return addInvited(ctx, writing, { ...input, branchId: input.branchId ?? null, invitedBy: ctx.actor.name });
  });
}

interface Invited {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly branchId: string | null;
  readonly invitedBy: string;
}

/** The place, its invitation and the mail, in the caller's transaction. */
export async function addInvited(ctx: Context, writing: Writing, person: Invited): Promise<Result<MemberView>> {
  const { name, email, role, branchId } = person;
  const [added] = await writing.tx
    .insert(membership)
    .values({
      tenantId: ctx.tenant.id,
      id: ctx.newId(),
      name,
      email,
      role,
      branchId,
      status: "invited",
      createdAt: ctx.now(),
    })
    .onConflictDoNothing()
    .returning();
  if (added === undefined) {
    const sentence = "Somebody with this address is here already.";
    return refuse("conflict", "member_exists", sentence, { invalidParams: [{ name: "email", reason: sentence }] });
  }
  await sendInvitation(ctx, writing, added, person.invitedBy);
  writing.audit({ action: "member.invite", entityType: "membership", entityId: added.id, after: { role, branchId } });
  return ok(toMemberView(added));
}

/** A fresh link to a place that nobody has claimed, by mail. */
export async function sendInvitation(
  ctx: Context,
  writing: Writing,
  place: typeof membership.$inferSelect,
  invitedBy: string,
): Promise<void> {
  const token = newInvitationToken();
  await writing.tx.insert(invitation).values({
    tenantId: ctx.tenant.id,
    id: ctx.newId(),
    membershipId: place.id,
    tokenHash: hashInvitationToken(token),
    invitedBy,
    expiresAt: new Date(ctx.now().getTime() + INVITATION_DAYS * 86_400_000),
    createdAt: ctx.now(),
  });
  const url = `${ctx.portalUrl}/accept-invitation?token=${token}`;
  const data = { role: place.role, invitedBy, url, expiresDays: INVITATION_DAYS };
  await oweEmails(ctx, writing, [
    { to: place.email, membershipId: place.id, content: { template: "invitation", data } },
  ]);
}
