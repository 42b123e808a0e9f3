import { eq } from "drizzle-orm";
import { OPERATOR_SLUG } from "#shared/config/hosts.ts";
import { tenant } from "#shared/db/schema/tenant.ts";
import type { Result } from "#shared/domain/result.ts";
import type { MemberView } from "#shared/contracts/members.ts";
import type { Context, TenantIdentity } from "../_kernel/context.ts";
import { writeAsSystem } from "../_kernel/write.ts";
import { addInvited } from "../members/invite.ts";

/**
 * Invites an operator by mail, and makes the platform's own tenant when it is the first: without one nobody could make a
 * college. Not for requests; who may deploy the system may call it. Refused with `member_exists` for somebody who is there.
 */
export async function openPlatform(
  ctx: Omit<Context, "tenant">,
  operator: { readonly name: string; readonly email: string },
): Promise<Result<MemberView>> {
  const [there] = await ctx.db.orm.select().from(tenant).where(eq(tenant.slug, OPERATOR_SLUG));
  const inside: Context = { ...ctx, tenant: there ?? newPlatform(ctx.newId()) };
  return writeAsSystem(inside, async (writing) => {
    if (there === undefined) {
      await writing.tx.insert(tenant).values({ ...inside.tenant, createdAt: ctx.now() });
      writing.audit({
        action: "tenant.create",
        entityType: "tenant",
        entityId: inside.tenant.id,
        after: { slug: OPERATOR_SLUG },
      });
    }
    return addInvited(inside, writing, { ...operator, role: "operator", branchId: null, invitedBy: "Placement" });
  });
}

function newPlatform(id: string): TenantIdentity {
  return {
    id,
    slug: OPERATOR_SLUG,
    name: "Placement",
    kind: "platform",
    timeZone: "Asia/Kolkata",
    primaryColor: "#111827",
    accentColor: "#6366f1",
    cgpaFormula: null,
    recruiterAccessDays: 30,
    logoKey: null,
    senderName: "Placement",
  };
}
