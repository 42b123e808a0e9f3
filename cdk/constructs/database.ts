import { Duration, Fn, RemovalPolicy } from "aws-cdk-lib";
import { type ISecurityGroup, SecurityGroup, SubnetType } from "aws-cdk-lib/aws-ec2";
import { Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import {
  AuroraPostgresEngineVersion,
  ClusterInstance,
  Credentials,
  DatabaseCluster,
  DatabaseClusterEngine,
  DatabaseProxy,
  DatabaseSecret,
  DefaultAuthScheme,
  ProxyTarget,
} from "aws-cdk-lib/aws-rds";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { DATABASE_ROLES, type DatabaseRole } from "#shared/config/database-roles.ts";
import { ENV } from "#shared/config/environment.ts";
import type { StageConfig } from "../config.ts";
import { DATABASE_PORT, type NetworkStack } from "../stacks/network-stack.ts";
import { acknowledge } from "./acknowledge.ts";
import type { PlacementFunction } from "./placement-function.ts";

const DATABASE_NAME = "placement";
const ADMINISTRATOR = "placement_admin";
// Where Lambda keeps the certificate authorities of RDS; Node does not read them by itself.
export const AWS_CERTIFICATES = "/var/runtime/ca-cert.pem";

/** Aurora PostgreSQL, encrypted, IAM sign-in only for functions, protected from deletion; a proxy where the stage has one. */
export class Database extends Construct {
  readonly cluster: DatabaseCluster;
  readonly proxy?: DatabaseProxy;

  constructor(scope: Construct, id: string, { stage, network }: { stage: StageConfig; network: NetworkStack }) {
    super(scope, id);
    const settings = stage.database;
    // The network has written its rules; CDK would add more of them from here, against the order of the stacks.
    const securityGroup = SecurityGroup.fromSecurityGroupId(this, "SecurityGroup", network.database.securityGroupId, {
      mutable: false,
    });
    const administrator = new DatabaseSecret(this, "Administrator", {
      username: ADMINISTRATOR,
      excludeCharacters: URL_UNSAFE,
    });
    administrator.applyRemovalPolicy(RemovalPolicy.RETAIN);
    acknowledge(
      administrator,
      "AwsSolutions-SMG4",
      "The password is used by migrations alone; functions sign in by IAM. It is rotated by hand.",
    );
    const clusterIdentifier = `placement-${stage.name}`;
    const logGroup = new LogGroup(this, "Logs", {
      logGroupName: `/aws/rds/cluster/${clusterIdentifier}/postgresql`,
      retention: stage.logRetentionDays,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.cluster = new DatabaseCluster(this, "Cluster", {
      clusterIdentifier,
      engine: DatabaseClusterEngine.auroraPostgres({ version: AuroraPostgresEngineVersion.VER_18_4 }),
      credentials: Credentials.fromSecret(administrator),
      defaultDatabaseName: DATABASE_NAME,
      port: DATABASE_PORT,
      vpc: network.vpc,
      vpcSubnets: { subnetType: SubnetType.PRIVATE_ISOLATED },
      securityGroups: [securityGroup],
      serverlessV2MinCapacity: settings.minCapacityUnits,
      serverlessV2MaxCapacity: settings.maxCapacityUnits,
      ...(settings.pauseAfterSeconds !== undefined && {
        serverlessV2AutoPauseDuration: Duration.seconds(settings.pauseAfterSeconds),
      }),
      writer: ClusterInstance.serverlessV2("Writer", { autoMinorVersionUpgrade: true }),
      readers: Array.from({ length: settings.readers }, (_, index) =>
        ClusterInstance.serverlessV2(`Reader${index + 1}`, { scaleWithWriter: true }),
      ),
      iamAuthentication: true,
      storageEncrypted: true,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      backup: { retention: Duration.days(settings.backupRetentionDays) },
      copyTagsToSnapshot: true,
      cloudwatchLogsExports: ["postgresql"],
    });
    // Made first, so that it is RDS that finds it, with its retention, and not the reverse.
    this.cluster.node.addDependency(logGroup);
    if (settings.proxy) this.proxy = this.createProxy(network, securityGroup);
  }

  /** Lets a function sign in as a role, by IAM, and tells it where and as whom. */
  grantConnect(client: PlacementFunction, role: DatabaseRole): void {
    const endpoint = this.proxy?.endpoint ?? this.cluster.clusterEndpoint.hostname;
    const user = DATABASE_ROLES[role];
    const variables: Record<string, string> = {
      [ENV.databaseHost]: endpoint,
      [ENV.databasePort]: String(DATABASE_PORT),
      [ENV.databaseName]: DATABASE_NAME,
      [ENV.databaseUser]: user,
      NODE_EXTRA_CA_CERTS: AWS_CERTIFICATES,
    };
    for (const [name, value] of Object.entries(variables)) client.lambda.addEnvironment(name, value);
    if (this.proxy) this.proxy.grantConnect(client.lambda, user);
    else this.cluster.grantConnect(client.lambda, user);
  }

  /** URL of the direct endpoint for who may create roles and change the schema; the password is put in by CloudFormation. */
  administratorUrl(): string {
    const password = this.cluster.secret?.secretValueFromJson("password").unsafeUnwrap();
    if (password === undefined) throw new Error("the cluster has no generated secret");
    const host = this.cluster.clusterEndpoint.hostname;
    return Fn.join("", [
      `postgres://${ADMINISTRATOR}:`,
      password,
      `@${host}:${DATABASE_PORT}/${DATABASE_NAME}?sslmode=verify-full`,
    ]);
  }

  private createProxy(network: NetworkStack, securityGroup: ISecurityGroup): DatabaseProxy {
    const role = new Role(this, "ProxyRole", { assumedBy: new ServicePrincipal("rds.amazonaws.com") });
    for (const name of ["app", "relay"] as const) this.cluster.grantConnect(role, DATABASE_ROLES[name]);
    const proxy = new DatabaseProxy(this, "Proxy", {
      role,
      proxyTarget: ProxyTarget.fromCluster(this.cluster),
      defaultAuthScheme: DefaultAuthScheme.IAM_AUTH,
      iamAuth: true,
      requireTLS: true,
      vpc: network.vpc,
      vpcSubnets: { subnetType: SubnetType.PRIVATE_ISOLATED },
      securityGroups: [securityGroup],
      idleClientTimeout: Duration.minutes(5),
    });
    return proxy;
  }
}

// The password stands in a URL.
const URL_UNSAFE = " !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
