import { and, eq, inArray, ne, sql } from "drizzle-orm";
import type { SavePanel } from "#shared/contracts/interviews.ts";
import { interview, interviewPanelist, panelMember } from "#shared/db/schema/interview.ts";
import { membership } from "#shared/db/schema/membership.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import type { ActorContext } from "../_kernel/context.ts";

/** Puts these people on a panel in the place of those before. Who is a member of the portal is known by the address. */
export async function replaceMembers(
  ctx: ActorContext,
  tx: TenantTransaction,
  panelId: string,
  companyId: string,
  members: SavePanel["members"],
): Promise<void> {
  const tenantId = ctx.tenant.id;
  const emails = members.flatMap(({ email }) => (email === null ? [] : [email.toLowerCase()]));
  const known = await tx
    .select({ id: membership.id, email: sql<string>`lower(${membership.email})` })
    .from(membership)
    .where(
      and(
        eq(membership.tenantId, tenantId),
        inArray(sql`lower(${membership.email})`, emails),
        ne(membership.role, "student"),
      ),
    );
  await tx.delete(panelMember).where(and(eq(panelMember.tenantId, tenantId), eq(panelMember.panelId, panelId)));
  const people = new Map(members.map((member) => [personKey(member, companyId), member]));
  await tx.insert(panelMember).values(
    [...people].map(([key, { name, email }]) => ({
      tenantId,
      id: ctx.newId(),
      panelId,
      name,
      email,
      personKey: key,
      membershipId: known.find((each) => each.email === email?.toLowerCase())?.id ?? null,
    })),
  );
}

// Without an address two guests of one company with one name are taken for one person: better one clash too many.
function personKey({ name, email }: SavePanel["members"][number], companyId: string): string {
  return email === null ? `${companyId}/${name.toLowerCase()}` : email.toLowerCase();
}

/** Books the people of their panels for some interviews, in the place of those who were booked. */
export async function bookPanelists(
  ctx: ActorContext,
  tx: TenantTransaction,
  interviewIds: readonly string[],
): Promise<void> {
  if (interviewIds.length === 0) return;
  const ids = [...interviewIds];
  const tenantId = ctx.tenant.id;
  await tx
    .delete(interviewPanelist)
    .where(and(eq(interviewPanelist.tenantId, tenantId), inArray(interviewPanelist.interviewId, ids)));
  await tx.insert(interviewPanelist).select(
    tx
      .select({
        tenantId: interview.tenantId,
        interviewId: interview.id,
        personKey: panelMember.personKey,
        period: interview.period,
        live: interview.live,
      })
      .from(interview)
      .innerJoin(
        panelMember,
        and(eq(panelMember.tenantId, interview.tenantId), eq(panelMember.panelId, interview.panelId)),
      )
      .where(and(eq(interview.tenantId, tenantId), inArray(interview.id, ids))),
  );
}
