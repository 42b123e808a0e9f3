import type { OwnDomain } from "#shared/ports/domain-provider.ts";

const UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

/**
 * Name of the distribution tenant of a college's own domain, below the platform's: unique in the account, so that making
 * it twice makes it once, and telling whose it is.
 */
export function distributionTenantName(platform: string, { tenantId, domainId }: OwnDomain): string {
  return `${platform}.${tenantId}.${domainId}`;
}

/** Whose a distribution tenant is, by its name; undefined for those of others and the platform's own. */
export function readDistributionTenantName(
  platform: string,
  name: string,
): Pick<OwnDomain, "tenantId" | "domainId"> | undefined {
  if (!name.startsWith(`${platform}.`)) return undefined;
  const match = new RegExp(`^(${UUID})\\.(${UUID})$`).exec(name.slice(platform.length + 1));
  const [, tenantId, domainId] = match ?? [];
  return tenantId !== undefined && domainId !== undefined ? { tenantId, domainId } : undefined;
}
