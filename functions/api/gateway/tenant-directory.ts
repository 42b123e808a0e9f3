import { eq } from "drizzle-orm";
import type { Database } from "#shared/db/connect.ts";
import { tenant } from "#shared/db/schema/index.ts";
import type { TenantIdentity } from "#shared/services/_kernel/context.ts";

const REMEMBER_MS = 10_000;

/** Tenants by slug for a few seconds, misses too, so that naming the tenant costs no trip on most requests. */
export class TenantDirectory {
  readonly #known = new Map<string, { at: number; found: TenantIdentity | undefined }>();

  async find(db: Database, slug: string, now: number): Promise<TenantIdentity | undefined> {
    const known = this.#known.get(slug);
    if (known && now - known.at < REMEMBER_MS) return known.found;
    const [found] = await db.orm.select().from(tenant).where(eq(tenant.slug, slug));
    // Hosts that nobody has are endless: forget rather than grow.
    if (this.#known.size > 1_000) this.#known.clear();
    this.#known.set(slug, { at: now, found });
    return found;
  }

  /** After a change of the tenant's look, in this environment at once. */
  forget(slug: string): void {
    this.#known.delete(slug);
  }
}
