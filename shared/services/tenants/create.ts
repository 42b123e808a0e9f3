import type { CreateTenant, TenantRow } from "#shared/contracts/tenants.ts";
import { branch, program } from "#shared/db/schema/catalog.ts";
import { tenant } from "#shared/db/schema/tenant.ts";
import { ONE_JOB_POLICY } from "#shared/domain/policy/policy.ts";
import { ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext, Context, TenantIdentity } from "../_kernel/context.ts";
import { type Writing, writeAsSystem } from "../_kernel/write.ts";
import { openSeason } from "../cycles/open.ts";
import { addInvited } from "../members/invite.ts";
import { STANDARD_BRANCHES, STANDARD_PROGRAMS } from "./standard-catalog.ts";

/**
 * Makes a college: its host works at once, its first administrator is invited by mail, and it starts with a standard
 * catalogue and a season under the commonest policy. Everything is written inside the new tenant.
 */
export function createTenant(
  ctx: ActorContext,
  input: CreateTenant & { portalUrl: string },
): Promise<Result<TenantRow>> {
  const made: TenantIdentity = {
    id: ctx.newId(),
    slug: input.slug,
    name: input.name,
    kind: "college",
    timeZone: input.timeZone,
    primaryColor: "#1d4ed8",
    accentColor: "#f59e0b",
    cgpaFormula: null,
    recruiterAccessDays: 30,
    logoKey: null,
    senderName: `${input.name} Placement Office`.slice(0, 80),
  };
  const inside: Context = { ...ctx, tenant: made, portalUrl: input.portalUrl };
  return writeAsSystem(
    inside,
    async (writing) => {
      const added = await writing.tx
        .insert(tenant)
        .values({ ...made, createdAt: ctx.now() })
        .onConflictDoNothing()
        .returning({ id: tenant.id });
      if (added.length === 0) {
        const sentence = `The address ${input.slug} is taken.`;
        return refuse("conflict", "slug_taken", sentence, { invalidParams: [{ name: "slug", reason: sentence }] });
      }
      await addCatalog(inside, writing);
      const admin = { ...input.admin, role: "admin" as const, branchId: null, invitedBy: ctx.actor.name };
      const invited = await addInvited(inside, writing, admin);
      if (!invited.ok) return invited;
      writing.audit({ action: "tenant.create", entityType: "tenant", entityId: made.id, after: { slug: made.slug } });
      const { id, slug, name, timeZone } = made;
      return ok({ id, slug, name, timeZone, portalUrl: input.portalUrl, createdAt: ctx.now().toISOString() });
    },
    ctx.actor.name,
  );
}

async function addCatalog(ctx: Context, { tx }: Writing): Promise<void> {
  const common = () => ({ tenantId: ctx.tenant.id, id: ctx.newId(), createdAt: ctx.now() });
  await tx.insert(program).values(STANDARD_PROGRAMS.map((each) => ({ ...each, ...common() })));
  await tx.insert(branch).values(STANDARD_BRANCHES.map((each) => ({ ...each, ...common() })));
  const year = ctx.now().getUTCFullYear();
  const name = `Placements ${year}–${String(year + 1).slice(2)}`;
  const dates = { startsOn: `${year}-07-01`, endsOn: `${year + 1}-06-30` };
  await openSeason(tx, { ...common(), name, kind: "placement", ...dates }, ONE_JOB_POLICY, null);
}
