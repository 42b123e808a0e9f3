import { randomUUID } from "node:crypto";
import { CloudFrontError } from "./cloudfront-error.ts";

/** A distribution tenant as the stand-in keeps it. Times in milliseconds since the epoch. */
export interface StoredTenant {
  readonly id: string;
  readonly name: string;
  readonly domains: readonly string[];
  readonly enabled: boolean;
  /** Certificate that is attached. */
  readonly certificateArn?: string;
  /** The managed certificate that was asked for. */
  readonly certificate?: { readonly arn: string; readonly askedAt: number; readonly issuedAt?: number };
  readonly createdAt: number;
  readonly changedAt: number;
  readonly version: string;
}

export type CertificateStatus = "pending-validation" | "issued" | "validation-timed-out";

export interface CloudFrontWorld {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Whether a domain's DNS leads to the connection group, which is what ACM's question needs. */
  leadsHere(domain: string): boolean;
  readonly deployMilliseconds: number;
  readonly issueMilliseconds: number;
  readonly timeOutMilliseconds: number;
  readonly mostTenants: number;
}

export const DISTRIBUTION_ID = "ELOCALDISTRIBUTION";
export const CONNECTION_GROUP_ID = "cg_local";

type Change = Partial<Pick<StoredTenant, "domains" | "enabled" | "certificateArn">> & { readonly asks?: boolean };

/** Distribution tenants of the stand-in, with the rules that CloudFront documents for them. */
export class TenantStore {
  readonly #world: CloudFrontWorld;
  readonly #onChange: (tenants: readonly StoredTenant[]) => void;
  readonly #tenants = new Map<string, StoredTenant>();

  constructor(
    world: CloudFrontWorld,
    kept: readonly StoredTenant[] = [],
    onChange: (tenants: readonly StoredTenant[]) => void = () => {},
  ) {
    this.#world = world;
    this.#onChange = onChange;
    for (const tenant of kept) this.#tenants.set(tenant.id, tenant);
  }

  list(): StoredTenant[] {
    return [...this.#tenants.values()];
  }

  /** By id or by name. */
  find(identifier: string): StoredTenant {
    const found = this.#tenants.get(identifier) ?? this.list().find(({ name }) => name === identifier);
    if (found === undefined) throw new CloudFrontError("EntityNotFound", 404);
    return found;
  }

  findByDomain(domain: string): StoredTenant {
    const found = this.list().find(({ domains }) => domains.includes(domain));
    if (found === undefined) throw new CloudFrontError("EntityNotFound", 404);
    return found;
  }

  create(given: { name: string; domains: readonly string[]; enabled: boolean; asks: boolean }): StoredTenant {
    if (this.list().some(({ name }) => name === given.name)) throw new CloudFrontError("EntityAlreadyExists", 409);
    this.#refuseTaken(given.domains);
    if (this.#tenants.size >= this.#world.mostTenants) throw new CloudFrontError("EntityLimitExceeded", 400);
    const { name, domains, enabled, asks } = given;
    const at = this.#world.now();
    const id = `dt_${randomUUID().replaceAll("-", "").slice(0, 22)}`;
    const asked = asks ? { certificate: { arn: certificateArn(), askedAt: at } } : {};
    return this.#keep({ id, name, domains, enabled, ...asked, createdAt: at, changedAt: at, version: "" });
  }

  update(id: string, version: string | undefined, { asks, ...change }: Change): StoredTenant {
    const found = this.#checked(id, version);
    if (change.domains) this.#refuseTaken(change.domains, found.id);
    const arn = change.certificateArn;
    if (arn !== undefined && arn !== found.certificateArn && !this.#isIssued(found, arn)) {
      throw new CloudFrontError("InvalidArgument", 400, "The certificate is not issued.");
    }
    const asked = asks ? { certificate: { arn: certificateArn(), askedAt: this.#world.now() } } : {};
    return this.#keep({ ...found, ...change, ...asked, changedAt: this.#world.now() });
  }

  delete(id: string, version: string | undefined): void {
    const found = this.#checked(id, version);
    if (found.enabled || this.statusOf(found) !== "Deployed") throw new CloudFrontError("ResourceNotDisabled", 409);
    this.#tenants.delete(found.id);
    this.#onChange(this.list());
  }

  statusOf({ changedAt }: StoredTenant): "Deployed" | "InProgress" {
    return this.#world.now() - changedAt >= this.#world.deployMilliseconds ? "Deployed" : "InProgress";
  }

  /** Issued once the domain has led here for a while; given up after a time. */
  certificateOf(tenant: StoredTenant): { arn: string; status: CertificateStatus } {
    if (tenant.certificate === undefined) throw new CloudFrontError("EntityNotFound", 404);
    const { arn, askedAt, issuedAt } = tenant.certificate;
    if (issuedAt !== undefined) return { arn, status: "issued" };
    const waited = this.#world.now() - askedAt;
    if (waited >= this.#world.timeOutMilliseconds) return { arn, status: "validation-timed-out" };
    if (waited < this.#world.issueMilliseconds || !tenant.domains.every((domain) => this.#world.leadsHere(domain))) {
      return { arn, status: "pending-validation" };
    }
    const certificate = { arn, askedAt, issuedAt: this.#world.now() };
    this.#tenants.set(tenant.id, { ...tenant, certificate });
    return { arn, status: "issued" };
  }

  /** Whether the edge answers for a domain: enabled, arrived everywhere, and with a certificate of its own. */
  serves(domain: string): boolean {
    return this.list().some(
      (each) => each.domains.includes(domain) && each.enabled && this.domainStatusOf(each) === "active",
    );
  }

  domainStatusOf(tenant: StoredTenant): "active" | "inactive" {
    return tenant.certificateArn !== undefined && this.statusOf(tenant) === "Deployed" ? "active" : "inactive";
  }

  #isIssued(tenant: StoredTenant, arn: string): boolean {
    return tenant.certificate?.arn === arn && this.certificateOf(tenant).status === "issued";
  }

  #checked(id: string, version: string | undefined): StoredTenant {
    const found = this.#tenants.get(id);
    if (found === undefined) throw new CloudFrontError("EntityNotFound", 404);
    if (version === undefined) throw new CloudFrontError("InvalidIfMatchVersion", 400);
    if (version !== found.version) throw new CloudFrontError("PreconditionFailed", 412);
    return found;
  }

  #refuseTaken(domains: readonly string[], but?: string): void {
    const taken = this.list().some(
      (each) => each.id !== but && each.domains.some((domain) => domains.includes(domain)),
    );
    if (taken) throw new CloudFrontError("CNAMEAlreadyExists", 409);
  }

  #keep(tenant: StoredTenant): StoredTenant {
    const kept = { ...tenant, version: `E${randomUUID().replaceAll("-", "").slice(0, 13).toUpperCase()}` };
    this.#tenants.set(kept.id, kept);
    this.#onChange(this.list());
    return kept;
  }
}

function certificateArn(): string {
  return `arn:aws:acm:us-east-1:000000000000:certificate/${randomUUID()}`;
}
