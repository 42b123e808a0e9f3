import { Duration, RemovalPolicy, Stack, type StackProps } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { LambdaDeploymentConfig, LambdaDeploymentGroup } from "aws-cdk-lib/aws-codedeploy";
import { Alias } from "aws-cdk-lib/aws-lambda";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import { QUEUES } from "#shared/config/queues.ts";
import type { StageConfig } from "../config.ts";
import { acknowledge } from "../constructs/acknowledge.ts";
import { type Bundles, PlacementFunction } from "../constructs/placement-function.ts";
import { RunbookAlarm } from "../constructs/runbook-alarm.ts";
import type { DataStack } from "./data-stack.ts";
import type { MessagingStack } from "./messaging-stack.ts";
import type { NetworkStack } from "./network-stack.ts";

export interface ApiStackProps extends StackProps {
  readonly stage: StageConfig;
  readonly bundles: Bundles;
  readonly network: NetworkStack;
  readonly data: DataStack;
  readonly messaging: MessagingStack;
}

/** The HTTP API: a gateway that passes everything to one function, by an alias that deployments move. */
export class ApiStack extends Stack {
  /** `https://…execute-api…`: where the edge and the portal's server find the API. */
  readonly origin: string;
  /** Host of the gateway, which the edge passes requests on to. */
  readonly originDomainName: string;
  readonly function: PlacementFunction;
  readonly gateway: HttpApi;

  constructor(scope: Construct, id: string, { stage, bundles, network, data, messaging, ...props }: ApiStackProps) {
    super(scope, id, props);
    const api = new PlacementFunction(this, "Api", {
      name: "api",
      stage,
      bundles,
      description: "The HTTP API of every tenant",
      network: { vpc: network.vpc, securityGroup: network.clients },
    });
    data.database.grantConnect(api, "app");
    data.files.grantReadWrite(api);
    data.secrets.grantOriginVerify(api);
    data.secrets.grantAuth(api);
    messaging.grantSend(api, QUEUES);
    messaging.grantRedrive(api);

    const live = new Alias(this, "Live", {
      aliasName: "live",
      version: api.lambda.currentVersion,
      ...(api.size.provisionedConcurrency !== undefined && {
        provisionedConcurrentExecutions: api.size.provisionedConcurrency,
      }),
    });
    this.function = api;
    this.gateway = new HttpApi(this, "Gateway", { createDefaultStage: false });
    this.origin = this.gateway.apiEndpoint;
    this.originDomainName = `${this.gateway.apiId}.execute-api.${this.region}.${this.urlSuffix}`;
    if (stage.canary) this.shiftGradually(live);
    this.serve(live, stage);
  }

  private serve(live: Alias, stage: StageConfig): HttpStage {
    const { gateway } = this;
    const integration = new HttpLambdaIntegration("Function", live, { timeout: Duration.seconds(29) });
    const routes = [
      ...gateway.addRoutes({ path: "/api/{proxy+}", methods: [HttpMethod.ANY], integration }),
      ...gateway.addRoutes({ path: "/health", methods: [HttpMethod.GET], integration }),
      ...gateway.addRoutes({ path: "/ready", methods: [HttpMethod.GET], integration }),
    ];
    for (const route of routes) {
      acknowledge(
        route,
        "AwsSolutions-APIG4",
        "The function authorises: it takes requests with the edge's secret only, then checks session, tenant and role.",
      );
    }
    return new HttpStage(this, "Stage", {
      httpApi: gateway,
      stageName: "$default",
      autoDeploy: true,
      detailedMetricsEnabled: true,
      throttle: { rateLimit: stage.apiRequestsPerSecond.rate, burstLimit: stage.apiRequestsPerSecond.burst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(
          new LogGroup(this, "AccessLogs", {
            retention: stage.logRetentionDays,
            removalPolicy: RemovalPolicy.DESTROY,
          }),
        ),
        format: AccessLogFormat.custom(ACCESS_LOG),
      },
    });
  }

  private shiftGradually(live: Alias): void {
    const oneMinute = Duration.minutes(1);
    const alarms = [
      // What the function caught and answered as a 500 is no error to Lambda.
      new RunbookAlarm(this, "ServerErrorsAlarm", {
        summary: "The API answers with server errors; a deployment under way is rolled back",
        anchor: "deployment-rolled-back",
        metric: this.gateway.metricServerError({ period: oneMinute, statistic: "Sum" }),
        threshold: 4,
      }),
      new RunbookAlarm(this, "ErrorsAlarm", {
        summary: "The API's function fails; a deployment under way is rolled back",
        anchor: "deployment-rolled-back",
        metric: live.metricErrors({ period: oneMinute }),
        threshold: 4,
      }),
      new RunbookAlarm(this, "SlownessAlarm", {
        summary: "One request in a hundred takes over three seconds; a deployment under way is rolled back",
        anchor: "deployment-rolled-back",
        metric: live.metricDuration({ period: oneMinute, statistic: "p99" }),
        threshold: 3000,
        periods: 3,
      }),
    ];
    const group = new LambdaDeploymentGroup(this, "Canary", {
      alias: live,
      deploymentConfig: LambdaDeploymentConfig.CANARY_10PERCENT_5MINUTES,
      alarms,
    });
    acknowledge(
      group,
      "AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSCodeDeployRoleForLambdaLimited]",
      "CodeDeploy's own limited role; it names the actions that shifting traffic takes.",
    );
  }
}

// No query string and no address: either may say who is looked at by whom.
const ACCESS_LOG = JSON.stringify({
  requestId: "$context.requestId",
  time: "$context.requestTime",
  method: "$context.httpMethod",
  path: "$context.path",
  status: "$context.status",
  responseLength: "$context.responseLength",
  latencyMilliseconds: "$context.responseLatency",
  integrationError: "$context.integrationErrorMessage",
});
