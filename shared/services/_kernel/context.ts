import type { QueueName } from "#shared/config/queues.ts";
import type { CgpaFormula } from "#shared/domain/eligibility/cgpa.ts";
import type { Role } from "#shared/domain/membership/roles.ts";
import type { Database } from "#shared/db/connect.ts";
import type { FileStore } from "#shared/ports/file-store.ts";

/** The tenant a request is for, as its host named it. */
export interface TenantIdentity {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: "college" | "platform";
  /** IANA name. */
  readonly timeZone: string;
  readonly primaryColor: string;
  readonly accentColor: string;
  readonly logoKey: string | null;
  readonly senderName: string;
  /** How the college turns a CGPA into a percentage; null where it does not. */
  readonly cgpaFormula: CgpaFormula | null;
  /** Days after a season's end for which recruiters still see their applicants. */
  readonly recruiterAccessDays: number;
}

/** A member who acts. */
export interface Actor {
  readonly membershipId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** Recruiters: the company they act for. */
  readonly companyId: string | null;
  /** Coordinators: the branch they answer for. */
  readonly branchId: string | null;
}

/** What every use case is given besides its input. */
export interface Context {
  readonly db: Database;
  readonly files: FileStore;
  readonly tenant: TenantIdentity;
  readonly requestId: string;
  /** Origin of the tenant's portal, without a trailing slash: the host that was asked, or a domain of the tenant's own. */
  readonly portalUrl: string;
  /** URL of any tenant's portal on the platform, with `{tenant}` in the place of its slug. */
  readonly portalUrlTemplate: string;
  now(): Date;
  /** A fresh UUIDv7: sorts by time of making. */
  newId(): string;
  /** Present when a message asks for it: `writeAsSystem` does what it is for once, however often it is delivered. */
  readonly message?: { readonly consumer: string; readonly id: string };
  /** Called with the outbox rows of a transaction once it has committed. Never throws. */
  afterCommit(messages: readonly CommittedMessage[]): Promise<void>;
}

/** A use case that somebody signed in asks for. */
export interface ActorContext extends Context {
  readonly actor: Actor;
  /** Present when the caller sent an Idempotency-Key. */
  readonly idempotency?: { readonly key: string; readonly requestHash: string };
}

export interface CommittedMessage {
  readonly id: string;
  readonly tenantId: string;
  readonly queue: QueueName;
  readonly body: unknown;
  /** Set on a timer: the sweeper sends it then. */
  readonly sendAfter?: Date;
}
