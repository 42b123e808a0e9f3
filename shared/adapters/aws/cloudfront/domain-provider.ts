import type { CloudFront, DistributionTenant } from "@aws-sdk/client-cloudfront";
import { ENV } from "#shared/config/environment.ts";
import type { DomainProvider, OwnDomain, Provided } from "#shared/ports/domain-provider.ts";
import { readCertificate } from "./certificate.ts";
import {
  changeDistributionTenant,
  deleteDistributionTenant,
  isNamed,
  readDistributionTenant,
} from "./distribution-tenants.ts";
import { distributionTenantName, readDistributionTenantName } from "./names.ts";

/** The platform's own distribution tenant; whatever it belongs to, own domains join. */
type Platform = Pick<DistributionTenant, "DistributionId" | "ConnectionGroupId">;

const PAGE = 100;

/**
 * Own domains as distribution tenants of CloudFront (SaaS Manager), each with a certificate that CloudFront manages.
 * `platformName` names the platform's own distribution tenant.
 */
export function createCloudFrontProvider(connect: () => Promise<CloudFront>, platformName: string): DomainProvider {
  let connecting: Promise<CloudFront> | undefined;
  const client = () => (connecting ??= connect());
  return {
    provide: async (own) => provide(await client(), platformName, own),
    release: async (own) => release(await client(), distributionTenantName(platformName, own)),
    async *list() {
      const cloudfront = await client();
      const { DistributionId } = await readPlatform(cloudfront, platformName);
      let Marker: string | undefined;
      do {
        const page = await cloudfront.listDistributionTenants({
          AssociationFilter: { DistributionId },
          MaxItems: PAGE,
          ...(Marker !== undefined && { Marker }),
        });
        for (const { Name = "", Domains, Enabled } of page.DistributionTenantList ?? []) {
          const own = readDistributionTenantName(platformName, Name);
          const [first] = Domains ?? [];
          if (own && first?.Domain) yield { ...own, domain: first.Domain, isEnabled: Enabled ?? false };
        }
        Marker = page.NextMarker;
      } while (Marker);
    },
  };
}

/** The provider that the environment names. The client is loaded with the first call. */
export function domainProviderFromEnvironment(env: NodeJS.ProcessEnv = process.env): DomainProvider {
  const platform = env[ENV.platformTenant];
  if (!platform) throw new Error(`The environment variable ${ENV.platformTenant} is not set.`);
  const endpoint = env[ENV.cloudfrontEndpoint];
  return createCloudFrontProvider(async () => {
    const sdk = await import("./client.ts");
    // CloudFront is one service for all regions, with its endpoint in this one.
    return new sdk.CloudFront({ region: "us-east-1", maxAttempts: 4, ...(endpoint && { endpoint }) });
  }, platform);
}

async function provide(client: CloudFront, platformName: string, own: OwnDomain): Promise<Provided> {
  const name = distributionTenantName(platformName, own);
  const found = await readDistributionTenant(client, name);
  if (found === undefined) return create(client, platformName, name, own.domain);
  if (found.tenant.Enabled !== true) {
    await changeDistributionTenant(client, name, () => ({ Enabled: true }));
    return { state: "waiting", step: "deployment" };
  }
  return follow(client, found.tenant, own.domain);
}

async function create(client: CloudFront, platformName: string, name: string, domain: string): Promise<Provided> {
  const { DistributionId, ConnectionGroupId } = await readPlatform(client, platformName);
  try {
    await client.createDistributionTenant({
      DistributionId,
      ConnectionGroupId,
      Name: name,
      Domains: [{ Domain: domain }],
      ManagedCertificateRequest: managedCertificate(domain),
      Enabled: true,
    });
    return { state: "waiting", step: "certificate" };
  } catch (error) {
    // Made by another delivery of the same message.
    if (isNamed(error, "EntityAlreadyExists")) return { state: "waiting", step: "certificate" };
    if (isNamed(error, "EntityLimitExceeded")) return { state: "failed", failure: "limit_reached" };
    if (isNamed(error, "CNAMEAlreadyExists")) return usedAlready(client, platformName, domain);
    throw error;
  }
}

// By a college here that has given it up and is being cleared away: that passes. By anybody else: that does not.
async function usedAlready(client: CloudFront, platformName: string, domain: string): Promise<Provided> {
  try {
    const { DistributionTenant: holder } = await client.getDistributionTenantByDomain({ Domain: domain });
    if (readDistributionTenantName(platformName, holder?.Name ?? "")) return { state: "waiting", step: "earlier_use" };
  } catch (error) {
    if (!isNamed(error, "EntityNotFound", "AccessDenied")) throw error;
  }
  return { state: "failed", failure: "used_elsewhere" };
}

async function follow(client: CloudFront, tenant: DistributionTenant, domain: string): Promise<Provided> {
  const id = tenant.Id ?? "";
  const serves = tenant.Domains?.some(({ Domain, Status }) => Domain === domain && Status === "active") ?? false;
  if (serves && tenant.Status === "Deployed") return { state: "active", providerId: id };
  const certificate = await readCertificate(client, id);
  switch (certificate.state) {
    case "pending":
      return { state: "waiting", step: "certificate" };
    case "failed":
      return { state: "failed", failure: certificate.failure };
    case "lost":
      await changeDistributionTenant(client, id, () => ({ ManagedCertificateRequest: managedCertificate(domain) }));
      return { state: "waiting", step: "certificate" };
    case "issued":
      if (tenant.Customizations?.Certificate?.Arn !== certificate.arn) {
        await changeDistributionTenant(client, id, ({ Customizations }) => ({
          Customizations: { ...Customizations, Certificate: { Arn: certificate.arn } },
        }));
      }
      return { state: "waiting", step: "deployment" };
  }
}

// CloudFront deletes only what is disabled, and lets it be changed only once the last change has arrived everywhere.
async function release(client: CloudFront, name: string): Promise<boolean> {
  const found = await readDistributionTenant(client, name);
  if (found === undefined) return true;
  if (found.tenant.Enabled === true) {
    await changeDistributionTenant(client, name, () => ({ Enabled: false }));
    return false;
  }
  if (found.tenant.Status !== "Deployed") return false;
  try {
    await deleteDistributionTenant(client, name);
    return true;
  } catch (error) {
    if (isNamed(error, "ResourceNotDisabled")) return false;
    throw error;
  }
}

async function readPlatform(client: CloudFront, name: string): Promise<Platform> {
  const found = await readDistributionTenant(client, name);
  if (found === undefined) throw new Error(`CloudFront has no distribution tenant ${name}: deploy the edge first.`);
  return found.tenant;
}

function managedCertificate(domain: string) {
  // The domain points at CloudFront already, so CloudFront answers ACM's question itself.
  return { ValidationTokenHost: "cloudfront", PrimaryDomainName: domain } as const;
}
