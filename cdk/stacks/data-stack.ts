import { Duration, RemovalPolicy, Stack, type StackProps } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { Trigger } from "aws-cdk-lib/triggers";
import { ENV } from "#shared/config/environment.ts";
import type { StageConfig } from "../config.ts";
import { AWS_CERTIFICATES, Database } from "../constructs/database.ts";
import { FilesBucket } from "../constructs/files-bucket.ts";
import { type Bundles, PlacementFunction } from "../constructs/placement-function.ts";
import { Secrets } from "../constructs/secrets.ts";
import type { NetworkStack } from "./network-stack.ts";

export interface DataStackProps extends StackProps {
  readonly stage: StageConfig;
  readonly bundles: Bundles;
  readonly network: NetworkStack;
}

/** All that must survive: database, files, secrets; and the migrator, which runs before any function that relies on it. */
export class DataStack extends Stack {
  readonly database: Database;
  readonly files: FilesBucket;
  readonly secrets: Secrets;

  constructor(scope: Construct, id: string, { stage, bundles, network, ...props }: DataStackProps) {
    super(scope, id, { ...props, terminationProtection: true });
    this.database = new Database(this, "Database", { stage, network });
    this.files = new FilesBucket(this, "Files", { logsRemoval: RemovalPolicy.RETAIN });
    this.secrets = new Secrets(this, "Secrets", stage);

    const migrate = new PlacementFunction(this, "Migrate", {
      name: "migrate",
      stage,
      bundles,
      description: "Brings the database schema up to date; run by the deployment",
      network: { vpc: network.vpc, securityGroup: network.clients },
      environment: {
        [ENV.databaseUrl]: this.database.administratorUrl(),
        NODE_EXTRA_CA_CERTS: AWS_CERTIFICATES,
      },
    });
    const trigger = new Trigger(this, "MigrateOnDeploy", {
      handler: migrate.lambda,
      timeout: Duration.seconds(migrate.size.timeoutSeconds),
    });
    trigger.executeAfter(this.database);
  }
}
