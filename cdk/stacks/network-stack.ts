import { RemovalPolicy, Stack, type StackProps } from "aws-cdk-lib";
import {
  FlowLogDestination,
  GatewayVpcEndpointAwsService,
  InterfaceVpcEndpointAwsService,
  IpAddresses,
  Peer,
  Port,
  SecurityGroup,
  SubnetType,
  Vpc,
} from "aws-cdk-lib/aws-ec2";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import type { StageConfig } from "../config.ts";

/** Not PostgreSQL's well-known port: a scanner that got in would look there first. */
export const DATABASE_PORT = 5433;

/**
 * Isolated subnets for the database and the functions that use it. No internet gateway and no NAT: what needs the
 * internet runs outside and has no database.
 */
export class NetworkStack extends Stack {
  readonly vpc: Vpc;
  /** Worn by functions that use the database. */
  readonly clients: SecurityGroup;
  readonly database: SecurityGroup;

  constructor(scope: Construct, id: string, props: StackProps & { stage: StageConfig }) {
    super(scope, id, props);
    this.vpc = new Vpc(this, "Vpc", {
      ipAddresses: IpAddresses.cidr("10.20.0.0/16"),
      maxAzs: props.stage.availabilityZones,
      natGateways: 0,
      subnetConfiguration: [{ name: "isolated", subnetType: SubnetType.PRIVATE_ISOLATED, cidrMask: 20 }],
      flowLogs: { rejected: { destination: this.flowLogs(props.stage) } },
      gatewayEndpoints: { s3: { service: GatewayVpcEndpointAwsService.S3 } },
    });
    this.clients = this.securityGroup("Clients", "Functions that use the database");
    this.database = this.securityGroup("Database", "The database and its proxy");
    const endpoints = this.securityGroup("Endpoints", "Interface endpoints");

    this.clients.addEgressRule(this.database, Port.tcp(DATABASE_PORT), "PostgreSQL");
    this.database.addIngressRule(this.clients, Port.tcp(DATABASE_PORT), "PostgreSQL from functions");
    this.database.addIngressRule(this.database, Port.tcp(DATABASE_PORT), "PostgreSQL from the proxy");
    this.database.addEgressRule(this.database, Port.tcp(DATABASE_PORT), "PostgreSQL from the proxy");
    // The only route to 443 leads to the endpoints: SQS by an address in the network, S3 by prefix list.
    this.clients.addEgressRule(Peer.anyIpv4(), Port.tcp(443), "SQS and S3 through the endpoints");
    endpoints.addIngressRule(this.clients, Port.tcp(443), "HTTPS from functions");
    this.vpc.addInterfaceEndpoint("Sqs", {
      service: InterfaceVpcEndpointAwsService.SQS,
      securityGroups: [endpoints],
      open: false,
    });
  }

  private securityGroup(id: string, description: string): SecurityGroup {
    return new SecurityGroup(this, id, { vpc: this.vpc, description, allowAllOutbound: false });
  }

  private flowLogs(stage: StageConfig): FlowLogDestination {
    const logGroup = new LogGroup(this, "FlowLogs", {
      retention: stage.logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    return FlowLogDestination.toCloudWatchLogs(logGroup);
  }
}
