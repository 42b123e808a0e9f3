import { Duration, RemovalPolicy } from "aws-cdk-lib";
import {
  AccessLogFormat,
  EndpointType,
  LambdaIntegration,
  LogGroupLogDestination,
  type Method,
  ResponseTransferMode,
  RestApi,
} from "aws-cdk-lib/aws-apigateway";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import type { StageConfig } from "../config.ts";
import { acknowledge } from "./acknowledge.ts";
import type { PlacementFunction } from "./placement-function.ts";

const STAGE = "live";

/**
 * REST API before the portal: every path to the server, whose answer is passed on as it is written, and the path of
 * Next.js's images to the optimiser.
 */
export class PortalGateway extends Construct {
  readonly restApi: RestApi;

  constructor(
    scope: Construct,
    id: string,
    { stage, server, images }: { stage: StageConfig; server: PlacementFunction; images: PlacementFunction },
  ) {
    super(scope, id);
    this.restApi = new RestApi(this, "Api", {
      description: "The portal of every tenant",
      endpointTypes: [EndpointType.REGIONAL],
      binaryMediaTypes: ["*/*"],
      cloudWatchRole: false,
      deployOptions: this.stageOptions(stage),
    });
    const pages = new LambdaIntegration(server.lambda, {
      responseTransferMode: ResponseTransferMode.STREAM,
      timeout: Duration.seconds(server.size.timeoutSeconds),
      allowTestInvoke: false,
    });
    const pictures = new LambdaIntegration(images.lambda, { allowTestInvoke: false });
    const { root } = this.restApi;
    const methods = [
      root.addMethod("ANY", pages),
      root.addResource("{proxy+}").addMethod("ANY", pages),
      root.addResource("_next").addResource("image").addMethod("GET", pictures),
    ];
    for (const method of methods) this.acknowledgeOpen(method);
    this.acknowledgeStage();
  }

  /** Where the edge finds the portal: a domain name, and the path of the stage before every other. */
  get origin(): { readonly domainName: string; readonly path: string } {
    const { restApiId, stack } = { restApiId: this.restApi.restApiId, stack: this.restApi.stack };
    return { domainName: `${restApiId}.execute-api.${stack.region}.${stack.urlSuffix}`, path: `/${STAGE}` };
  }

  private stageOptions(stage: StageConfig) {
    const accessLogs = new LogGroup(this, "AccessLogs", {
      retention: stage.logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    return {
      stageName: STAGE,
      throttlingRateLimit: stage.apiRequestsPerSecond.rate,
      throttlingBurstLimit: stage.apiRequestsPerSecond.burst,
      metricsEnabled: true,
      tracingEnabled: true,
      accessLogDestination: new LogGroupLogDestination(accessLogs),
      accessLogFormat: AccessLogFormat.custom(ACCESS_LOG),
    };
  }

  private acknowledgeOpen(method: Method): void {
    acknowledge(
      method,
      "AwsSolutions-APIG4",
      "The portal authorises nobody: it takes requests with the edge's secret only, and the API it asks knows the session.",
    );
    acknowledge(method, "AwsSolutions-COG4", "People sign in at their college, by the API; there is no user pool.");
  }

  private acknowledgeStage(): void {
    acknowledge(
      this.restApi,
      "AwsSolutions-APIG2",
      "It passes every path to one function, which answers 404 for what it does not know; there is no schema to hold.",
    );
    acknowledge(
      this.restApi.deploymentStage,
      "AwsSolutions-APIG3",
      "The firewall stands at the edge; the server refuses what does not come from there.",
    );
    acknowledge(
      this.restApi.deploymentStage,
      "AwsSolutions-APIG6",
      "The access log says who was answered what; execution logs would hold query strings, which may hold tokens.",
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
  integrationError: "$context.integration.error",
});
