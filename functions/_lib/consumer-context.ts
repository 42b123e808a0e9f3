import { and, asc, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { ENV } from "#shared/config/environment.ts";
import type { Database } from "#shared/db/connect.ts";
import { tenantDomain } from "#shared/db/schema/tenant-domain.ts";
import { tenant } from "#shared/db/schema/tenant.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { ownUrl } from "#shared/domain/custom-domain/own-url.ts";
import type { FileStore } from "#shared/ports/file-store.ts";
import type { QueueSender } from "#shared/ports/queue.ts";
import type { Context } from "#shared/services/_kernel/context.ts";
import { relayCommitted } from "#shared/services/outbox/relay.ts";
import { logger } from "./logger.ts";

/** What a consumer with the database stands on. */
export interface ConsumerDependencies {
  readonly db: Database;
  readonly queues: QueueSender;
  readonly portalUrlTemplate: string;
  /** Absent: a consumer that has none. */
  readonly files?: FileStore;
  now(): Date;
  newId(): string;
}

export function systemClock(): Pick<ConsumerDependencies, "now" | "newId"> {
  return { now: () => new Date(), newId: uuidv7 };
}

/**
 * The context of a use case that a message asks for, whose links lead to the tenant's own domain where it has one;
 * undefined when there is no such tenant.
 */
export async function consumerContext(
  deps: ConsumerDependencies,
  tenantId: string,
  requestId: string,
): Promise<Context | undefined> {
  const [[found], [own]] = await readTenant(deps.db, tenantId, (orm) => [
    orm.select().from(tenant).where(eq(tenant.id, tenantId)),
    orm
      .select({ domain: tenantDomain.domain })
      .from(tenantDomain)
      .where(and(eq(tenantDomain.tenantId, tenantId), eq(tenantDomain.status, "active")))
      .orderBy(asc(tenantDomain.activatedAt))
      .limit(1),
  ]);
  if (found === undefined) return undefined;
  return {
    db: deps.db,
    files: deps.files ?? noFiles,
    tenant: found,
    requestId,
    portalUrl: own
      ? ownUrl(deps.portalUrlTemplate, own.domain)
      : deps.portalUrlTemplate.replace("{tenant}", found.slug).replace(/\/$/, ""),
    portalUrlTemplate: deps.portalUrlTemplate,
    now: deps.now,
    newId: deps.newId,
    afterCommit: async (messages) => {
      try {
        await relayCommitted(deps, messages);
      } catch (error) {
        logger.warn("relay after commit failed", { requestId, tenantId, error });
      }
    },
  };
}

/** Messages of a batch by tenant, in the order in which they came. */
export function byTenant<T extends { readonly tenantId: string }>(messages: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const message of messages) {
    const group = groups.get(message.tenantId);
    if (group) group.push(message);
    else groups.set(message.tenantId, [message]);
  }
  return groups;
}

const unavailable = () => Promise.reject(new Error(`This consumer has no ${ENV.filesBucket}.`));
export const noFiles: FileStore = {
  signUpload: unavailable,
  signDownload: unavailable,
  read: unavailable,
  write: unavailable,
  writeStream: unavailable,
  remove: unavailable,
  ping: unavailable,
};
