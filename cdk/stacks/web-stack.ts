import { Stack, type StackProps } from "aws-cdk-lib";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Construct } from "constructs";
import { ENV } from "#shared/config/environment.ts";
import type { StageConfig } from "../config.ts";
import { acknowledge } from "../constructs/acknowledge.ts";
import type { PortalOrigins } from "../constructs/edge-behaviors.ts";
import { functionAlarms } from "../constructs/operations-alarms.ts";
import { PlacementFunction } from "../constructs/placement-function.ts";
import { PortalAssets } from "../constructs/portal-assets.ts";
import { PortalCache } from "../constructs/portal-cache.ts";
import { PortalGateway } from "../constructs/portal-gateway.ts";
import { acknowledgeDeployments, logicalIdOf } from "../constructs/portal-deployments.ts";
import type { PortalOutput } from "../portal-output.ts";
import type { ApiStack } from "./api-stack.ts";
import type { DataStack } from "./data-stack.ts";

export interface WebStackProps extends StackProps {
  readonly stage: StageConfig;
  readonly portal: PortalOutput;
  readonly data: DataStack;
  readonly api: ApiStack;
}

/**
 * The portal as OpenNext built it: public files in a bucket, the server behind a gateway that streams, and what it keeps.
 * It runs outside the network and has no database: it asks the API in the visitor's name, with what the edge shows.
 */
export class WebStack extends Stack {
  /** Where the edge finds pages and files. */
  readonly origins: PortalOrigins;
  readonly functions: readonly PlacementFunction[];
  private readonly assets: Bucket;
  private readonly cache: PortalCache;

  constructor(scope: Construct, id: string, { stage, portal, data, api, ...props }: WebStackProps) {
    super(scope, id, props);
    const bundles = {
      web: portal.server.directory,
      "optimize-images": portal.imageOptimizer.directory,
      revalidate: portal.revalidation.directory,
    };
    const server = new PlacementFunction(this, "Server", {
      name: "web",
      stage,
      bundles,
      description: "The portal's pages",
      environment: { [ENV.apiOrigin]: api.origin },
    });
    data.secrets.grantOriginVerify(server);

    const { bucket } = new PortalAssets(this, "Assets", portal);
    this.assets = bucket;

    this.cache = new PortalCache(this, "Cache", portal);
    this.cache.grantUse(server);
    const revalidate = new PlacementFunction(this, "Revalidate", {
      name: "revalidate",
      stage,
      bundles,
      description: "Makes anew what the portal keeps, by asking the edge for it",
    });
    this.cache.consumeWith(revalidate);

    const images = this.imageOptimizer(stage, bundles, portal);
    this.functions = [server, images, revalidate];
    this.origins = {
      server: new PortalGateway(this, "Gateway", { stage, server, images }).origin,
      assets: {
        bucketRegionalDomainName: bucket.bucketRegionalDomainName,
        path: `/${portal.assets.prefix}`,
        paths: portal.assetPatterns,
      },
    };
    acknowledgeDeployments(this, [this.assets, this.cache.bucket]);
  }

  /** Alarms on what the portal runs, told to whoever operates it. */
  addAlarms(scope: Construct, topic: ITopic): void {
    for (const each of this.functions) functionAlarms(scope, each, topic);
    this.cache.addAlarms(scope, topic);
  }

  // The app shows pictures as they are (`images.unoptimized`); the path is served all the same, for when it does not.
  private imageOptimizer(stage: StageConfig, bundles: { "optimize-images": string }, { assets }: PortalOutput) {
    const images = new PlacementFunction(this, "Images", {
      name: "optimize-images",
      stage,
      bundles,
      description: "Pictures among the portal's public files, in the size that is asked for",
      environment: { BUCKET_NAME: this.assets.bucketName, BUCKET_KEY_PREFIX: assets.prefix },
    });
    images.lambda.addToRolePolicy(
      new PolicyStatement({
        actions: ["s3:GetObject"],
        resources: [this.assets.arnForObjects(`${assets.prefix}/*`)],
      }),
    );
    const policy = images.lambda.role?.node.findChild("DefaultPolicy");
    if (policy) {
      acknowledge(
        policy,
        `AwsSolutions-IAM5[Resource::<${logicalIdOf(this.assets)}.Arn>/${assets.prefix}/*]`,
        "Whatever lies below this prefix is public.",
      );
    }
    return images;
  }
}
