import type { App } from "aws-cdk-lib";
import type { StageConfig } from "./config.ts";
import type { Bundles } from "./constructs/placement-function.ts";
import { ApiStack } from "./stacks/api-stack.ts";
import { DataStack } from "./stacks/data-stack.ts";
import { EdgeStack } from "./stacks/edge-stack.ts";
import { MessagingStack } from "./stacks/messaging-stack.ts";
import { NetworkStack } from "./stacks/network-stack.ts";
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
  readonly ops: OpsStack;
  readonly edgeOps: EdgeOpsStack;
}

/** Adds the stacks of one stage. Region only, no account: nothing is looked up, so it synthesizes offline. */
export function addStage(app: App, stage: StageConfig, bundles: Bundles): PlacementStacks {
  const named = (name: string) => `Placement-${stage.name}-${name}`;
  const env = { region: stage.region };
  const network = new NetworkStack(app, named("Network"), { env, stage });
  const data = new DataStack(app, named("Data"), { env, stage, bundles, network });
  const messaging = new MessagingStack(app, named("Messaging"), { env, stage });
  const api = new ApiStack(app, named("Api"), { env, stage, bundles, network, data, messaging });
  const workers = new WorkersStack(app, named("Workers"), { env, stage, bundles, network, data, messaging });
  // CloudFront takes its functions from anywhere, its certificates from here alone.
  const edge = new EdgeStack(app, named("Edge"), { env: { region: "us-east-1" } });
  const ops = new OpsStack(app, named("Ops"), { env, stage, data, messaging, api, workers });
  const edgeOps = new EdgeOpsStack(app, named("EdgeOps"), { env: { region: "us-east-1" }, stage });
  return { network, data, messaging, api, workers, edge, ops, edgeOps };
}
