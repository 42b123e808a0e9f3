import type { StageConfig } from "../config.ts";
import type { Assumptions } from "./assumptions.ts";
import type { Prices } from "#shared/config/prices.ts";

/** What is asked of the system in a month. */
export interface Load {
  readonly tenants: number;
  readonly students: number;
  readonly pages: number;
  readonly apiCalls: number;
  readonly messages: number;
}

/** Dollars a month. */
export interface Bill {
  /** Paid though nobody came. */
  readonly fixed: number;
  readonly variable: number;
  readonly database: number;
}

const MILLION = 1_000_000;
const THOUSAND = 1000;

export function loadOf(tenants: number, studentsPerTenant: number, assumed: Assumptions): Load {
  const students = tenants * studentsPerTenant;
  const pages = students * assumed.pagesPerStudent;
  return {
    tenants,
    students,
    pages,
    apiCalls: pages * assumed.apiCallsPerPage,
    messages: students * assumed.messagesPerStudent,
  };
}

/** Pages and calls of the API: what a customer would count as a request. */
export function requestsOf({ pages, apiCalls }: Load): number {
  return pages + apiCalls;
}

/** What a stage costs under a load, beside Resend and the AI, which cost the same wherever they are called from. */
export function placementBill(load: Load, stage: StageConfig, prices: Prices, assumed: Assumptions): Bill {
  return {
    fixed: fixedCost(stage, prices, assumed),
    variable: variableCost(load, stage, prices, assumed),
    database: databaseCost(load, stage, prices, assumed),
  };
}

function fixedCost(stage: StageConfig, prices: Prices, assumed: Assumptions): number {
  return Object.values(fixedParts(stage, prices, assumed)).reduce((a, b) => a + b, 0);
}

/** What is paid though nobody came, dollars a month by what it is for. */
export function fixedParts(stage: StageConfig, prices: Prices, assumed: Assumptions): Readonly<Record<string, number>> {
  const { watching, firewall, network, lambda, sqs } = prices;
  const { fixed, hoursInMonth } = assumed;
  const warmGigabytes = Object.values(stage.functions)
    .map(({ provisionedConcurrency = 0, memoryMegabytes }) => (provisionedConcurrency * memoryMegabytes) / 1024)
    .reduce((a, b) => a + b, 0);
  return {
    "environments kept warm": warmGigabytes * hoursInMonth * 3600 * lambda.provisionedGigabyteSecond,
    "the way to the queues":
      fixed.interfaceEndpoints * stage.availabilityZones * hoursInMonth * network.endpointZoneHour,
    watching:
      fixed.alarmMetrics * watching.alarmMetricMonth +
      fixed.metrics * watching.metricMonth +
      fixed.dashboards * watching.dashboardMonth,
    "the firewall": fixed.firewallLists * firewall.listMonth + fixed.firewallRules * firewall.ruleMonth,
    "keys and secrets": fixed.keyVersions * prices.keyMonth + fixed.secrets * prices.secretMonth,
    "asking empty queues": ((fixed.queues * hoursInMonth * assumed.pollsPerQueueHour) / MILLION) * sqs.millionRequests,
  };
}

function variableCost(load: Load, { functions }: StageConfig, prices: Prices, assumed: Assumptions): number {
  const { lambda, apiGateway, cloudFront, firewall, sqs, watching } = prices;
  const batches = load.messages / assumed.messagesPerBatch;
  const calls = callsOf(load, assumed);
  const compute = (count: number, milliseconds: number, memoryMegabytes: number) =>
    (count / MILLION) * lambda.millionRequests +
    count * (milliseconds / 1000) * (memoryMegabytes / 1024) * lambda.gigabyteSecond;
  // The server calls the API past the edge; the browser's calls, pages and assets pass it.
  const edgeRequests = load.pages * (1 + assumed.assetsPerPage) + load.apiCalls;
  return (
    compute(load.apiCalls, assumed.apiMilliseconds, functions.api.memoryMegabytes) +
    compute(load.pages, assumed.pageMilliseconds, assumed.pageMemoryMegabytes) +
    compute(batches, assumed.consumerMilliseconds, functions.notify.memoryMegabytes) +
    (load.apiCalls / MILLION) * apiGateway.millionHttpRequests +
    // Pages are streamed, which the REST kind of gateway alone can.
    (load.pages / MILLION) * apiGateway.millionRestRequests +
    (edgeRequests / MILLION) * (cloudFront.millionRequests + cloudFront.millionFunctionCalls) +
    ((load.pages * assumed.kilobytesPerPage) / MILLION) * cloudFront.gigabyteOut +
    // It looks at every request, before any cache.
    (edgeRequests / MILLION) * firewall.millionRequests +
    ((edgeRequests * assumed.edgeLogKilobytesPerRequest) / MILLION) * watching.gigabyteLogs +
    load.tenants * assumed.ownDomainShare * cloudFront.tenantMonth +
    // Sent singly, received and deleted in batches.
    ((load.messages + 2 * batches) / MILLION) * (sqs.millionRequests + sqs.millionFairRequests) +
    filesCost(load, prices, assumed) +
    logsCost(load, prices, assumed) +
    ((calls * assumed.tracedShare) / MILLION) * watching.millionTraces
  );
}

export function filesCost({ students }: Load, { s3 }: Prices, assumed: Assumptions): number {
  const files = students * assumed.filesPerStudent;
  return (
    ((files * assumed.megabytesPerFile) / THOUSAND) * s3.gigabyteMonth +
    (files / THOUSAND) * (s3.thousandWrites + 3 * s3.thousandReads)
  );
}

export function logsCost(load: Load, { watching }: Prices, assumed: Assumptions): number {
  return ((callsOf(load, assumed) * assumed.logKilobytesPerCall) / MILLION) * watching.gigabyteLogs;
}

function callsOf({ apiCalls, pages, messages }: Load, { messagesPerBatch }: Assumptions): number {
  return apiCalls + pages + messages / messagesPerBatch;
}

function databaseCost(load: Load, { database }: StageConfig, { aurora }: Prices, assumed: Assumptions): number {
  const callsPerSecond = load.apiCalls / (assumed.hoursInMonth * 3600);
  const busy = callsPerSecond * assumed.unitsPerCallPerSecond;
  // Readers scale with the writer, so that one can take over.
  const units = Math.min(Math.max(database.minCapacityUnits, busy), database.maxCapacityUnits) * (1 + database.readers);
  const proxy = database.proxy ? Math.max(aurora.proxyLeastUnits, units) * aurora.proxyUnitHour : 0;
  return (
    (units * aurora.capacityUnitHour + proxy) * assumed.hoursInMonth +
    ((load.students * assumed.databaseMegabytesPerStudent) / THOUSAND) * aurora.gigabyteMonth +
    ((load.apiCalls * assumed.ioPerApiCall) / MILLION) * aurora.millionIo
  );
}
