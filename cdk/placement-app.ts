import type { App } from "aws-cdk-lib";
import type { Delivery, StageConfig } from "./config.ts";
import { EDGE_REGION } from "./constructs/secrets.ts";
import type { Bundles } from "./constructs/placement-function.ts";
import type { PortalOutput } from "./portal-output.ts";
import { ApiStack } from "./stacks/api-stack.ts";
import { CiStack } from "./stacks/ci-stack.ts";
import { DataStack } from "./stacks/data-stack.ts";
import { EdgeStack } from "./stacks/edge-stack.ts";
import { MessagingStack } from "./stacks/messaging-stack.ts";
import { NetworkStack } from "./stacks/network-stack.ts";
import { WebStack } from "./stacks/web-stack.ts";
import { EdgeOpsStack } from "./stacks/edge-ops-stack.ts";
import { OpsStack } from "./stacks/ops-stack.ts";
import { WorkersStack } from "./stacks/workers-stack.ts";

export interface PlacementStacks {
  readonly network: NetworkStack;
  readonly data: DataStack;
  readonly messaging: MessagingStack;
  readonly api: ApiStack;
  readonly workers: WorkersStack;
  readonly edge: EdgeStack;
  /** Absent without a portal. */
  readonly web?: WebStack;
  readonly ops: OpsStack;
  readonly edgeOps: EdgeOpsStack;
}

/**
 * Adds the stacks of one stage; without a portal, all but its own. Region only, no account: nothing is looked up, so it
 * synthesizes offline.
 */
export function addStage(app: App, stage: StageConfig, bundles: Bundles, portal?: PortalOutput): PlacementStacks {
  const named = (name: string) => `Placement-${stage.name}-${name}`;
  const env = { region: stage.region };
  const network = new NetworkStack(app, named("Network"), { env, stage });
  const data = new DataStack(app, named("Data"), { env, stage, bundles, network });
  const messaging = new MessagingStack(app, named("Messaging"), { env, stage });
  // The edge is in another region, and has to know the gateway's host.
  const crossRegionReferences = true;
  const api = new ApiStack(app, named("Api"), { env, crossRegionReferences, stage, bundles, network, data, messaging });
  const workers = new WorkersStack(app, named("Workers"), { env, stage, bundles, network, data, messaging });
  const web = portal && new WebStack(app, named("Web"), { env, crossRegionReferences, stage, portal, data, api });
  const edge = new EdgeStack(app, named("Edge"), {
    env: { region: EDGE_REGION },
    crossRegionReferences,
    stage,
    origins: { api: { domainName: api.originDomainName }, ...(web && { portal: web.origins }) },
  });
  // What the edge sends is accepted before it is sent.
  edge.addStackDependency(api);
  const ops = new OpsStack(app, named("Ops"), { env, stage, data, messaging, api, workers, ...(web && { web }) });
  const edgeOps = new EdgeOpsStack(app, named("EdgeOps"), { env: { region: EDGE_REGION }, stage });
  return { network, data, messaging, api, workers, edge, ops, edgeOps, ...(web && { web }) };
}

/** Adds the roles by which the repository's workflows deploy; one of them for all stages of an account. */
export function addDelivery(app: App, delivery: Delivery, stages: readonly StageConfig[]): CiStack {
  return new CiStack(app, "Placement-Ci", { env: { region: delivery.region }, delivery, stages });
}
