import type { App } from "aws-cdk-lib";
import type { StageConfig } from "./config.ts";
import { EDGE_REGION } from "./constructs/secrets.ts";
import type { Bundles } from "./constructs/placement-function.ts";
import { ApiStack } from "./stacks/api-stack.ts";
import { DataStack } from "./stacks/data-stack.ts";
import { EdgeStack } from "./stacks/edge-stack.ts";
import { MessagingStack } from "./stacks/messaging-stack.ts";
import { NetworkStack } from "./stacks/network-stack.ts";
import { WorkersStack } from "./stacks/workers-stack.ts";

export interface PlacementStacks {
  readonly network: NetworkStack;
  readonly data: DataStack;
  readonly messaging: MessagingStack;
  readonly api: ApiStack;
  readonly workers: WorkersStack;
  readonly edge: EdgeStack;
}

/** Adds the stacks of one stage. Region only, no account: nothing is looked up, so it synthesizes offline. */
export function addStage(app: App, stage: StageConfig, bundles: Bundles): PlacementStacks {
  const named = (name: string) => `Placement-${stage.name}-${name}`;
  const env = { region: stage.region };
  const network = new NetworkStack(app, named("Network"), { env, stage });
  const data = new DataStack(app, named("Data"), { env, stage, bundles, network });
  const messaging = new MessagingStack(app, named("Messaging"), { env, stage });
  // The edge is in another region, and has to know the gateway's host.
  const crossRegionReferences = true;
  const api = new ApiStack(app, named("Api"), { env, crossRegionReferences, stage, bundles, network, data, messaging });
  const workers = new WorkersStack(app, named("Workers"), { env, stage, bundles, network, data, messaging });
  const edge = new EdgeStack(app, named("Edge"), {
    env: { region: EDGE_REGION },
    crossRegionReferences,
    stage,
    origins: { api: { domainName: api.originDomainName } },
  });
  // What the edge sends is accepted before it is sent.
  edge.addStackDependency(api);
  return { network, data, messaging, api, workers, edge };
}
