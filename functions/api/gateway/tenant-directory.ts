import { eq } from "drizzle-orm";
import type { Database } from "#shared/db/connect.ts";
import { tenant } from "#shared/db/schema/tenant.ts";
import { tenantOfHost } from "#shared/db/tenant-of-host.ts";
import type { TenantIdentity } from "#shared/services/_kernel/context.ts";

const REMEMBER_MS = 10_000;

/**
 * Tenants by slug, and by a domain of their own, for a few seconds, so that naming the tenant costs no trip on most
 * requests. Misses are asked again: a new college has its host at once, everywhere.
 */
export class TenantDirectory {
  // Slugs have no dot and hosts do, so that one map holds both.
  readonly #known = new Map<string, { at: number; found: TenantIdentity }>();

  find(db: Database, slug: string, now: number): Promise<TenantIdentity | undefined> {
    return this.#remembered(slug, now, async () => {
      const [found] = await db.orm.select().from(tenant).where(eq(tenant.slug, slug));
      return found;
    });
  }

  /** By a host name that is no platform host. */
  findByHost(db: Database, host: string, now: number): Promise<TenantIdentity | undefined> {
    return this.#remembered(host, now, () => tenantOfHost(db, host));
  }

  /** After a change of the tenant's look or domains, in this environment at once. */
  forget(slug: string): void {
    for (const [name, { found }] of this.#known) if (name === slug || found.slug === slug) this.#known.delete(name);
  }

  async #remembered(
    name: string,
    now: number,
    ask: () => Promise<TenantIdentity | undefined>,
  ): Promise<TenantIdentity | undefined> {
    const known = this.#known.get(name);
    if (known && now - known.at < REMEMBER_MS) return known.found;
    const found = await ask();
    if (found === undefined) this.#known.delete(name);
    else this.#known.set(name, { at: now, found });
    return found;
  }
}
