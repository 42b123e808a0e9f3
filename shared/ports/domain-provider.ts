import type { DomainFailure, DomainStep } from "#shared/domain/custom-domain/failures.ts";

/** Which domain of which college, to find again what was made for it. */
export interface OwnDomain {
  readonly tenantId: string;
  readonly domainId: string;
  readonly domain: string;
}

/** How far a domain is. */
export type Provided =
  | { readonly state: "waiting"; readonly step: DomainStep }
  | { readonly state: "active"; readonly providerId: string }
  | { readonly state: "failed"; readonly failure: DomainFailure };

/**
 * Serves domains with certificates of their own. Each call does one step and says how far it is; repeated, it goes on
 * from there. Throws for what may pass on a retry.
 */
export interface DomainProvider {
  provide(own: OwnDomain): Promise<Provided>;
  /** Serves it no more; false while that takes its time. */
  release(own: OwnDomain): Promise<boolean>;
  /** Every own domain that there is. */
  list(): AsyncIterable<OwnDomain & { readonly isEnabled: boolean }>;
}
