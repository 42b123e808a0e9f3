import { Duration, Fn, RemovalPolicy } from "aws-cdk-lib";
import { type ISecurityGroup, SecurityGroup, SubnetType } from "aws-cdk-lib/aws-ec2";
import { Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Key } from "aws-cdk-lib/aws-kms";
import {
  AuroraPostgresEngineVersion,
  ClusterInstance,
  Credentials,
  DatabaseCluster,
  DatabaseClusterEngine,
  DatabaseProxy,
  DatabaseSecret,
  DefaultAuthScheme,
  type IClusterEngine,
  ParameterGroup,
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

/**
 * What the server insists on, whoever connects. Times in milliseconds, those of the server itself: a function's own time
 * ends before them, so they end only what lost its function.
 */
const PARAMETERS = {
  "rds.force_ssl": "1",
  statement_timeout: "60000",
  idle_in_transaction_session_timeout: "60000",
  log_min_duration_statement: "1000",
  // The details of an error or of a slow statement are its values: addresses, names, tokens.
  log_error_verbosity: "terse",
};

/** Aurora PostgreSQL, encrypted, IAM sign-in only for functions, protected from deletion; a proxy where the stage has one. */
export class Database extends Construct {
  readonly cluster: DatabaseCluster;
  readonly proxy?: DatabaseProxy;

  constructor(scope: Construct, id: string, { stage, network }: { stage: StageConfig; network: NetworkStack }) {
    super(scope, id);
    // The network has written its rules; CDK would add more of them from here, against the order of the stacks.
    const securityGroup = SecurityGroup.fromSecurityGroupId(this, "SecurityGroup", network.database.securityGroupId, {
      mutable: false,
    });
    this.cluster = this.createCluster(stage, network, securityGroup);
    if (stage.database.proxy) this.proxy = this.createProxy(network, securityGroup);
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

  private createCluster(stage: StageConfig, network: NetworkStack, securityGroup: ISecurityGroup): DatabaseCluster {
    const settings = stage.database;
    const clusterIdentifier = `placement-${stage.name}`;
    const logGroup = new LogGroup(this, "Logs", {
      logGroupName: `/aws/rds/cluster/${clusterIdentifier}/postgresql`,
      retention: stage.logRetentionDays,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const engine = DatabaseClusterEngine.auroraPostgres({ version: AuroraPostgresEngineVersion.VER_18_4 });
    const storageEncryptionKey = this.encryptionKey(stage);
    // Its collector would keep a cluster that may sleep awake.
    const insights = settings.minCapacityUnits > 0 && {
      enablePerformanceInsights: true,
      performanceInsightEncryptionKey: storageEncryptionKey,
    };
    const cluster = new DatabaseCluster(this, "Cluster", {
      clusterIdentifier,
      engine,
      parameterGroup: this.parameters(engine),
      credentials: Credentials.fromSecret(this.administrator()),
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
      writer: ClusterInstance.serverlessV2("Writer", { autoMinorVersionUpgrade: true, ...insights }),
      readers: Array.from({ length: settings.readers }, (_, index) =>
        ClusterInstance.serverlessV2(`Reader${index + 1}`, { scaleWithWriter: true, ...insights }),
      ),
      iamAuthentication: true,
      storageEncrypted: true,
      storageEncryptionKey,
      ...insights,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      // In UTC: when nobody in India is at work.
      backup: { retention: Duration.days(settings.backupRetentionDays), preferredWindow: "20:30-21:00" },
      preferredMaintenanceWindow: "sun:21:30-sun:22:30",
      copyTagsToSnapshot: true,
      cloudwatchLogsExports: ["postgresql"],
    });
    // Made first, so that it is RDS that finds it, with its retention, and not the reverse.
    cluster.node.addDependency(logGroup);
    return cluster;
  }

  private administrator(): DatabaseSecret {
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
    return administrator;
  }

  private encryptionKey(stage: StageConfig): Key {
    // Without it no backup can be read: it stays when the stack goes.
    return new Key(this, "Key", {
      description: `Encrypts the database of ${stage.name}, its backups and its performance data`,
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  private parameters(engine: IClusterEngine): ParameterGroup {
    return new ParameterGroup(this, "Parameters", {
      engine,
      description: "TLS only, no endless statement, slow statements in the log",
      parameters: PARAMETERS,
    });
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
