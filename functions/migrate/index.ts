import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { v7 as newId } from "uuid";
import { z } from "zod";
import { noFiles, systemClock } from "#functions/_lib/consumer-context.ts";
import { required } from "#functions/_lib/environment.ts";
import { ENV } from "#shared/config/environment.ts";
import { OPERATOR_SLUG } from "#shared/config/hosts.ts";
import { connectFromEnvironment } from "#shared/db/connect.ts";
import { migrateDatabase } from "#shared/db/migrate.ts";
import { openPlatform } from "#shared/services/tenants/open-platform.ts";

const Event = z.object({ operator: z.object({ name: z.string().min(1), email: z.email() }).optional() });

/**
 * Brings the schema up to date before the functions that rely on it are deployed. Called by hand with an `operator`, it
 * then invites them by mail, as nobody else can invite the first. Throws when it cannot.
 */
export async function handler(event: unknown): Promise<{ migrated: true; invited?: string }> {
  // The deployment's own event says other things.
  const { operator } = Event.parse(event ?? {});
  const db = connectFromEnvironment();
  try {
    // The bundle carries migrations/ and hardening.sql beside it.
    await migrateDatabase(db.sql, dirname(fileURLToPath(import.meta.url)));
    if (operator === undefined) return { migrated: true };
    const portalUrlTemplate = required(ENV.portalUrlTemplate);
    const portalUrl = portalUrlTemplate.replace("{tenant}", OPERATOR_SLUG);
    // No queue is in its reach: the sweeper of the outbox sends the mail within a minute.
    const afterCommit = async () => {};
    const invited = await openPlatform(
      { db, files: noFiles, requestId: newId(), portalUrl, portalUrlTemplate, afterCommit, ...systemClock() },
      operator,
    );
    if (!invited.ok) throw new Error(invited.refusal.message);
    return { migrated: true, invited: operator.email };
  } finally {
    await db.close();
  }
}
