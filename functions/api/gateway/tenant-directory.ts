import { eq } from "drizzle-orm";
import type { Database } from "#shared/db/connect.ts";
import { tenant } from "#shared/db/schema/index.ts";
import type { TenantIdentity } from "#shared/services/_kernel/context.ts";

const REMEMBER_MS = 10_000;

/**
 * Tenants by slug for a few seconds, so that naming the tenant costs no trip on most requests. Misses are asked again:
 * a new college has its host at once, everywhere.
 */
export class TenantDirectory {
  readonly #known = new Map<string, { at: number; found: TenantIdentity }>();

  async find(db: Database, slug: string, now: number): Promise<TenantIdentity | undefined> {
    const known = this.#known.get(slug);
    if (known && now - known.at < REMEMBER_MS) return known.found;
    const [found] = await db.orm.select().from(tenant).where(eq(tenant.slug, slug));
    if (found === undefined) this.#known.delete(slug);
    else this.#known.set(slug, { at: now, found });
    return found;
  }

  /** After a change of the tenant's look, in this environment at once. */
  forget(slug: string): void {
    this.#known.delete(slug);
  }
}
