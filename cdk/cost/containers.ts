import type { Assumptions } from "./assumptions.ts";
import { filesCost, type Load, logsCost } from "./placement.ts";
import type { Prices } from "#shared/config/prices.ts";

/** Services of the system before, each a deployment of its own. */
export type FormerService = "api-gateway" | "core-api" | "tenant-web" | "notification-service" | "ai-worker";

interface Pods {
  readonly replicas: { readonly least: number; readonly most: number };
  readonly requests: { readonly milliCpu: number; readonly mebibytes: number };
  readonly limits: { readonly milliCpu: number; readonly mebibytes: number };
}

const web = {
  requests: { milliCpu: 100, mebibytes: 256 },
  limits: { milliCpu: 500, mebibytes: 512 },
};

/** The same system as five services in containers: replicas, and what each asks for and may take. */
export const FORMER_SERVICES: Readonly<Record<FormerService, Pods>> = {
  "api-gateway": { replicas: { least: 2, most: 8 }, ...web },
  "core-api": { replicas: { least: 2, most: 10 }, ...web },
  "tenant-web": { replicas: { least: 2, most: 4 }, ...web },
  "notification-service": {
    replicas: { least: 1, most: 4 },
    requests: { milliCpu: 50, mebibytes: 128 },
    limits: { milliCpu: 200, mebibytes: 256 },
  },
  "ai-worker": { replicas: { least: 1, most: 6 }, ...web },
};

/** A t3.medium less what the kubelet and the cluster's own pods on every node take. */
const NODE = { milliCpu: 1930 - 250, mebibytes: 3300 - 400 };
/** So that one may be lost, and be drained, without an outage. */
const LEAST_NODES = 3;
const NODE_DISK_GIGABYTES = 20;
/** One in each zone, so that the loss of one does not stop mail and AI. */
const NAT_GATEWAYS = 2;
const NAT_GIGABYTES = 50;
const REDIS_NODES = 2;

/** Dollars a month of the containers, without a database: what stands there, and what a load adds to it. */
export function containersBill(
  size: "least" | "most",
  load: Load,
  prices: Prices,
  assumed: Assumptions,
): { readonly fixed: number; readonly variable: number } {
  return { fixed: fixedCost(size, prices, assumed), variable: variableCost(load, prices, assumed) };
}

function fixedCost(size: "least" | "most", { containers, network }: Prices, { hoursInMonth }: Assumptions): number {
  const nodes = nodesFor(size);
  return (
    hoursInMonth *
      (containers.clusterHour +
        nodes * containers.nodeHour +
        containers.loadBalancerHour +
        containers.loadBalancerUnitHour +
        REDIS_NODES * containers.redisNodeHour +
        NAT_GATEWAYS * network.natHour) +
    nodes * NODE_DISK_GIGABYTES * containers.nodeDiskGigabyteMonth +
    NAT_GIGABYTES * network.natGigabyte
  );
}

// The same pages, logs and files; without an edge they leave the region at its own price.
function variableCost(load: Load, prices: Prices, assumed: Assumptions): number {
  return (
    ((load.pages * assumed.kilobytesPerPage) / 1_000_000) * prices.containers.gigabyteOut +
    logsCost(load, prices, assumed) +
    filesCost(load, prices, assumed)
  );
}

/** At the least, nodes that hold what the pods ask for; at the most, what they may take: they are many since they are busy. */
export function nodesFor(size: "least" | "most"): number {
  const sum = (of: "milliCpu" | "mebibytes") =>
    Object.values(FORMER_SERVICES)
      .map(({ replicas, requests, limits }) => replicas[size] * (size === "least" ? requests : limits)[of])
      .reduce((a, b) => a + b, 0);
  return Math.max(
    LEAST_NODES,
    Math.ceil(sum("milliCpu") / NODE.milliCpu),
    Math.ceil(sum("mebibytes") / NODE.mebibytes),
  );
}
