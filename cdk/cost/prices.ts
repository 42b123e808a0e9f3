/** When these were written down. They are what the pages of `SOURCES` are known to list; look again before quoting one. */
export const PRICES_NOTED = "2026-11-29";

/** Where each price is published. */
export const SOURCES = [
  "https://aws.amazon.com/lambda/pricing/",
  "https://aws.amazon.com/api-gateway/pricing/",
  "https://aws.amazon.com/cloudfront/pricing/",
  "https://aws.amazon.com/waf/pricing/",
  "https://aws.amazon.com/sqs/pricing/",
  "https://aws.amazon.com/s3/pricing/",
  "https://aws.amazon.com/rds/aurora/pricing/",
  "https://aws.amazon.com/rds/proxy/pricing/",
  "https://aws.amazon.com/cloudwatch/pricing/",
  "https://aws.amazon.com/privatelink/pricing/",
  "https://aws.amazon.com/eks/pricing/",
  "https://aws.amazon.com/elasticache/pricing/",
] as const;

/** US dollars, list price in us-east-1, without free tiers, credits or commitments. */
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
    /** A month of one tenant's own domain on a multi-tenant distribution. */
    readonly tenantMonth: number;
  };
  readonly firewall: { readonly listMonth: number; readonly ruleMonth: number; readonly millionRequests: number };
  readonly sqs: { readonly millionRequests: number };
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
    readonly alarmMonth: number;
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
    readonly loadBalancerHour: number;
    readonly loadBalancerUnitHour: number;
    /** cache.t4g.small, one node. */
    readonly redisNodeHour: number;
    /** From the region to the internet. */
    readonly gigabyteOut: number;
  };
}

export const PRICES: Prices = {
  lambda: { millionRequests: 0.2, gigabyteSecond: 0.000_013_333_4, provisionedGigabyteSecond: 0.000_003_333_4 },
  apiGateway: { millionHttpRequests: 1, millionRestRequests: 3.5 },
  cloudFront: { millionRequests: 1, gigabyteOut: 0.085, millionFunctionCalls: 0.1, tenantMonth: 0.1 },
  firewall: { listMonth: 5, ruleMonth: 1, millionRequests: 0.6 },
  sqs: { millionRequests: 0.4 },
  s3: { gigabyteMonth: 0.023, thousandWrites: 0.005, thousandReads: 0.0004 },
  aurora: { capacityUnitHour: 0.12, gigabyteMonth: 0.1, millionIo: 0.2, proxyUnitHour: 0.015, proxyLeastUnits: 8 },
  watching: { gigabyteLogs: 0.5, alarmMonth: 0.1, metricMonth: 0.3, dashboardMonth: 3, millionTraces: 5 },
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
};
