import type { CloudFront, DistributionTenant, UpdateDistributionTenantCommandInput } from "@aws-sdk/client-cloudfront";

/** A distribution tenant as it was read, with the version that a change has to name. */
export interface ReadTenant {
  readonly tenant: DistributionTenant;
  readonly etag: string;
}

const MAX_RACES = 3;

/** By id or by name; undefined when there is none. */
export async function readDistributionTenant(client: CloudFront, identifier: string): Promise<ReadTenant | undefined> {
  try {
    const { DistributionTenant: tenant, ETag: etag } = await client.getDistributionTenant({ Identifier: identifier });
    return tenant && etag !== undefined ? { tenant, etag } : undefined;
  } catch (error) {
    if (isNamed(error, "EntityNotFound")) return undefined;
    throw error;
  }
}

/**
 * Changes a distribution tenant. When another has changed it since it was read, it is read anew and `change` is asked
 * again: nothing is written over what was not seen. Undefined when it is gone.
 */
export async function changeDistributionTenant(
  client: CloudFront,
  identifier: string,
  change: (tenant: DistributionTenant) => Partial<UpdateDistributionTenantCommandInput>,
): Promise<DistributionTenant | undefined> {
  return whileVersionsRace(async () => {
    const found = await readDistributionTenant(client, identifier);
    if (found === undefined) return undefined;
    const { Id, DistributionId, ConnectionGroupId, Customizations, Parameters, Enabled } = found.tenant;
    const { DistributionTenant: changed } = await client.updateDistributionTenant({
      Id,
      DistributionId,
      // What is not said again might be taken away.
      ...(ConnectionGroupId !== undefined && { ConnectionGroupId }),
      ...(Customizations !== undefined && { Customizations }),
      ...(Parameters !== undefined && { Parameters }),
      Domains: (found.tenant.Domains ?? []).map(({ Domain }) => ({ Domain })),
      Enabled,
      ...change(found.tenant),
      IfMatch: found.etag,
    });
    return changed;
  });
}

/** Deletes a disabled distribution tenant; one that is gone is as good. */
export async function deleteDistributionTenant(client: CloudFront, identifier: string): Promise<void> {
  await whileVersionsRace(async () => {
    const found = await readDistributionTenant(client, identifier);
    if (found === undefined) return;
    try {
      await client.deleteDistributionTenant({ Id: found.tenant.Id, IfMatch: found.etag });
    } catch (error) {
      if (!isNamed(error, "EntityNotFound")) throw error;
    }
  });
}

export function isNamed(error: unknown, ...names: readonly string[]): boolean {
  return error instanceof Error && names.includes(error.name);
}

async function whileVersionsRace<T>(attempt: () => Promise<T>): Promise<T> {
  for (let races = 0; ; races++) {
    try {
      return await attempt();
    } catch (error) {
      if (!isNamed(error, "PreconditionFailed", "InvalidIfMatchVersion") || races === MAX_RACES) throw error;
    }
  }
}
