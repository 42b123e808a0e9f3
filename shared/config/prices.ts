/** Day on which the prices below were looked at last, `YYYY-MM-DD`. */
export const PRICES_AS_OF = "2026-11-30";

/** Region of every price that has one; the edge's is of its cheapest class, the United States and Europe. */
export const PRICES_REGION = "us-east-1";

/** US dollars by unit. */
export interface Prices {
  readonly lambda: {
    readonly millionRequests: number;
    /** arm64 */
    readonly gigabyteSecond: number;
    readonly provisionedGigabyteSecond: number;
  };
  readonly apiGateway: { readonly millionHttpRequests: number; readonly millionRestRequests: number };
  readonly cloudFront: {
    readonly millionRequests: number;
    readonly gigabyteOut: number;
    readonly millionFunctionCalls: number;
    /** A month of one tenant's own domain on a distribution for tenants. */
    readonly tenantMonth: number;
  };
  readonly firewall: { readonly listMonth: number; readonly ruleMonth: number; readonly millionRequests: number };
  readonly sqs: {
    readonly millionRequests: number;
    /** On top, where messages name their group so that the queue is fair. */
    readonly millionFairRequests: number;
  };
  readonly s3: { readonly gigabyteMonth: number; readonly thousandWrites: number; readonly thousandReads: number };
  readonly aurora: {
    readonly capacityUnitHour: number;
    readonly gigabyteMonth: number;
    readonly millionIo: number;
    readonly proxyUnitHour: number;
    /** A proxy is charged for at least so many units. */
    readonly proxyLeastUnits: number;
  };
  readonly watching: {
    readonly gigabyteLogs: number;
    /** Each metric that an alarm looks at. */
    readonly alarmMetricMonth: number;
    readonly metricMonth: number;
    readonly dashboardMonth: number;
    readonly millionTraces: number;
  };
  readonly network: { readonly endpointZoneHour: number; readonly natHour: number; readonly natGigabyte: number };
  readonly keyMonth: number;
  readonly secretMonth: number;
  readonly containers: {
    readonly clusterHour: number;
    /** t3.medium: 2 vCPU, 4 GiB. */
    readonly nodeHour: number;
    readonly nodeDiskGigabyteMonth: number;
    /** Of the network, which is what the ingress of nginx stands behind. */
    readonly loadBalancerHour: number;
    readonly loadBalancerUnitHour: number;
    /** cache.t4g.small, one node. */
    readonly redisNodeHour: number;
    /** From the region to the internet. */
    readonly gigabyteOut: number;
  };
  /** Resend's Pro plan, by the mails that it includes. */
  readonly mail: { readonly planMonth: number; readonly mailsIncluded: number };
  /** The smallest model that reads résumés well. */
  readonly ai: { readonly millionTokensRead: number; readonly millionTokensWritten: number };
}

/**
 * List prices without free tiers, credits or commitments: the one table of the calculator (`npm run cost`) and of what
 * the operator is shown by college. `.github/docs/cost.md` says where each was found.
 */
export const PRICES: Prices = {
  lambda: { millionRequests: 0.2, gigabyteSecond: 0.000_013_333_4, provisionedGigabyteSecond: 0.000_003_333_4 },
  apiGateway: { millionHttpRequests: 1, millionRestRequests: 3.5 },
  cloudFront: { millionRequests: 1, gigabyteOut: 0.085, millionFunctionCalls: 0.1, tenantMonth: 0.1 },
  firewall: { listMonth: 5, ruleMonth: 1, millionRequests: 0.6 },
  sqs: { millionRequests: 0.4, millionFairRequests: 0.1 },
  s3: { gigabyteMonth: 0.023, thousandWrites: 0.005, thousandReads: 0.0004 },
  aurora: { capacityUnitHour: 0.12, gigabyteMonth: 0.1, millionIo: 0.2, proxyUnitHour: 0.015, proxyLeastUnits: 8 },
  watching: { gigabyteLogs: 0.5, alarmMetricMonth: 0.1, metricMonth: 0.3, dashboardMonth: 3, millionTraces: 5 },
  network: { endpointZoneHour: 0.01, natHour: 0.045, natGigabyte: 0.045 },
  keyMonth: 1,
  secretMonth: 0.4,
  containers: {
    clusterHour: 0.1,
    nodeHour: 0.0416,
    nodeDiskGigabyteMonth: 0.08,
    loadBalancerHour: 0.0225,
    loadBalancerUnitHour: 0.006,
    redisNodeHour: 0.032,
    gigabyteOut: 0.09,
  },
  mail: { planMonth: 20, mailsIncluded: 50_000 },
  ai: { millionTokensRead: 0.4, millionTokensWritten: 1.6 },
};
