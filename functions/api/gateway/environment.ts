import type { Database } from "#shared/db/connect.ts";
import type { DeadLetterQueues } from "#shared/ports/dead-letter-queues.ts";
import type { FileStore } from "#shared/ports/file-store.ts";
import type { PasswordHasher } from "#shared/ports/password-hasher.ts";
import type { QueueSender } from "#shared/ports/queue.ts";
import type { TenantDirectory } from "./tenant-directory.ts";
import type { Actor, TenantIdentity } from "#shared/services/_kernel/context.ts";

/** What the API stands on; made once for an execution environment, and by tests. */
export interface ApiDependencies {
  readonly db: Database;
  readonly files: FileStore;
  readonly queues: QueueSender;
  /** The queues as operators see them. */
  readonly deadLetters: DeadLetterQueues;
  readonly passwords: PasswordHasher;
  /** Accepted values of the origin-verify header: one, or two while rotating. */
  readonly originVerifySecrets: readonly string[];
  /** Signs session cookies and tokens. */
  readonly authSecret: string;
  /** URL of a tenant's portal with `{tenant}` in the place of its slug. */
  readonly portalUrlTemplate: string;
  now(): Date;
  newId(): string;
}

export interface Session {
  readonly id: string;
  readonly userId: string;
  readonly actor: Actor;
}

/** Hono's types for our apps: what the gateway has put on the context by the time a route runs. */
export interface GatewayEnv {
  Variables: {
    deps: ApiDependencies;
    requestId: string;
    directory: TenantDirectory;
    tenant: TenantIdentity;
    /** Origin of the tenant's portal. */
    portalUrl: string;
    viewerIp: string;
    /** Absent for visitors. */
    session?: Session;
    /** SHA-256 of method, path and body under an Idempotency-Key. */
    idempotency?: { key: string; requestHash: string };
  };
}
