import { Duration, RemovalPolicy } from "aws-cdk-lib";
import type { ISecurityGroup, IVpc } from "aws-cdk-lib/aws-ec2";
import { SubnetType } from "aws-cdk-lib/aws-ec2";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Architecture, CfnFunction, Code, Function as LambdaFunction, Runtime, Tracing } from "aws-cdk-lib/aws-lambda";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { ENV } from "#shared/config/environment.ts";
import type { FunctionSize, StageConfig } from "../config.ts";
import { functionLogicalId, type FunctionName, type PortalFunctionName } from "../function-names.ts";
import { acknowledge } from "./acknowledge.ts";

export interface PlacementFunctionProps {
  readonly name: FunctionName | PortalFunctionName;
  readonly stage: StageConfig;
  /** Folder with the bundle, by function. */
  readonly bundles: Readonly<Partial<Record<FunctionName | PortalFunctionName, string>>>;
  readonly description: string;
  /** Isolated subnets: reaches the database and the endpoints of the network, never the internet. Without: the reverse. */
  readonly network?: { readonly vpc: IVpc; readonly securityGroup: ISecurityGroup };
  readonly environment?: Readonly<Record<string, string>>;
}

export type Bundles = Readonly<Record<FunctionName, string>>;

/** A function of the system: Node 24 on arm64, its own log group, role and reserved concurrency, traced. */
export class PlacementFunction extends Construct {
  readonly name: FunctionName | PortalFunctionName;
  readonly lambda: LambdaFunction;
  readonly size: FunctionSize;

  constructor(scope: Construct, id: string, props: PlacementFunctionProps) {
    super(scope, id);
    const { name, stage, network } = props;
    this.name = name;
    this.size = { ...stage.functions, ...stage.portal }[name];
    const code = props.bundles[name];
    if (code === undefined) throw new Error(`there is no bundle of ${name}`);
    const logGroup = new LogGroup(this, "Logs", {
      retention: stage.logRetentionDays,
      removalPolicy: stage.name === "prod" ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    this.lambda = new LambdaFunction(this, "Function", {
      description: props.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: "index.handler",
      code: Code.fromAsset(code),
      memorySize: this.size.memoryMegabytes,
      timeout: Duration.seconds(this.size.timeoutSeconds),
      reservedConcurrentExecutions: this.size.concurrency,
      tracing: Tracing.ACTIVE,
      logGroup,
      role: this.createRole(logGroup, network !== undefined),
      ...(network && {
        vpc: network.vpc,
        vpcSubnets: { subnetType: SubnetType.PRIVATE_ISOLATED },
        securityGroups: [network.securityGroup],
      }),
      environment: {
        NODE_OPTIONS: "--enable-source-maps",
        [ENV.stage]: stage.name,
        [ENV.serviceName]: name,
        [ENV.portalUrlTemplate]: `https://{tenant}.${stage.domain}`,
        ...props.environment,
      },
    });
    const resource = this.lambda.node.defaultChild;
    if (!(resource instanceof CfnFunction)) throw new Error("a Lambda function has no CfnFunction");
    resource.overrideLogicalId(functionLogicalId(name));
    acknowledge(
      this.lambda,
      "Serverless-LambdaDLQ",
      "Called by API Gateway, SQS or the deployment, all of which wait for the answer: nothing is asynchronous.",
    );
  }

  // Written out, because the managed policies allow every log group of the account.
  private createRole(logGroup: LogGroup, inVpc: boolean): Role {
    const role = new Role(this, "Role", { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
    role.addToPolicy(
      new PolicyStatement({
        actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
        resources: [logGroup.logGroupArn],
      }),
    );
    if (inVpc) {
      role.addToPolicy(
        new PolicyStatement({
          actions: [
            "ec2:AssignPrivateIpAddresses",
            "ec2:CreateNetworkInterface",
            "ec2:DeleteNetworkInterface",
            "ec2:DescribeNetworkInterfaces",
            "ec2:DescribeSubnets",
            "ec2:UnassignPrivateIpAddresses",
          ],
          resources: ["*"],
        }),
      );
    }
    acknowledge(
      role,
      "AwsSolutions-IAM5[Resource::*]",
      "X-Ray and the network interfaces of Lambda in a VPC know no narrower resource than *.",
    );
    return role;
  }
}
