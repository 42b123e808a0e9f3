import type { MeView, TenantView } from "#shared/contracts/tenants.ts";
import type { ActorContext, TenantIdentity } from "../_kernel/context.ts";

export function toTenantView(tenant: TenantIdentity): TenantView {
  const { slug, name, kind, timeZone, primaryColor, accentColor, logoKey, senderName, cgpaFormula } = tenant;
  const { recruiterAccessDays } = tenant;
  // The key changes with every upload, so its tail tells caches of a new picture.
  const logoUrl = logoKey === null ? null : `/api/tenant/logo?v=${logoKey.slice(-12)}`;
  return {
    slug,
    name,
    kind,
    timeZone,
    branding: { primaryColor, accentColor, logoUrl, senderName },
    cgpaFormula,
    recruiterAccessDays,
  };
}

export function toMeView({ actor, tenant }: ActorContext): MeView {
  return {
    user: { name: actor.name, email: actor.email },
    tenant: toTenantView(tenant),
    membership: { id: actor.membershipId, role: actor.role, companyId: actor.companyId, branchId: actor.branchId },
  };
}
