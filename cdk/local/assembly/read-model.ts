import { join } from "node:path";
import { LocalError } from "../local-error.ts";
import { functionOfArn } from "./physical-resources.ts";
import type { Resolver } from "./resolver.ts";
import type { Assembly } from "./synthesize.ts";
import { type LocatedResource, resourcesOfType, type StackTemplate } from "./template.ts";

/** A function as its template describes it. */
export interface FunctionModel {
  /** Logical id, e.g. `AiWorkerFunction`. */
  readonly id: string;
  readonly codeDirectory: string;
  readonly handler: string;
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
  readonly reservedConcurrency: number;
  /** Variables as the template has them, functions of CloudFormation and all. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly stackName: string;
}

export interface RouteModel {
  /** `ANY /api/{proxy+}` */
  readonly routeKey: string;
  readonly functionId: string;
  readonly timeoutMilliseconds: number;
}

export interface EventSourceModel {
  readonly functionId: string;
  readonly queueArn: string;
  readonly batchSize: number;
  readonly batchWindowSeconds: number;
  readonly maximumConcurrency: number;
  readonly reportsItemFailures: boolean;
}

export interface ScheduleModel {
  readonly name: string;
  readonly functionId: string;
  /** `rate(1 minute)` */
  readonly expression: string;
}

/** Functions that people wrote: those with an asset that is not of CDK's own making. */
export function readFunctions({ stacks, directory }: Assembly): FunctionModel[] {
  return resourcesOfType(stacks, "AWS::Lambda::Function").flatMap(({ stackName, logicalId, resource }) => {
    const properties = resource.Properties ?? {};
    const asset = resource.Metadata?.["aws:asset:path"];
    if (typeof asset !== "string" || !String(properties["Handler"]).startsWith("index.") || isOfCdk(logicalId))
      return [];
    return [
      {
        id: logicalId,
        stackName,
        codeDirectory: join(directory, asset),
        handler: String(properties["Handler"]),
        timeoutSeconds: Number(properties["Timeout"] ?? 3),
        memoryMegabytes: Number(properties["MemorySize"] ?? 128),
        reservedConcurrency: Number(properties["ReservedConcurrentExecutions"] ?? 1000),
        variables: ((properties["Environment"] ?? {}) as { Variables?: Record<string, unknown> }).Variables ?? {},
      },
    ];
  });
}

export function readRoutes(stacks: readonly StackTemplate[], resolver: Resolver): RouteModel[] {
  const integrations = new Map(
    resourcesOfType(stacks, "AWS::ApiGatewayV2::Integration").map((located) => [located.logicalId, located]),
  );
  return resourcesOfType(stacks, "AWS::ApiGatewayV2::Route").map(({ stackName, logicalId, resource }) => {
    const { RouteKey, Target } = resource.Properties ?? {};
    const integration = integrations.get(resolver.text(stackName, Target).replace("integrations/", ""));
    if (integration === undefined) throw new LocalError(`route ${logicalId} has no integration`);
    const { IntegrationUri, TimeoutInMillis } = integration.resource.Properties ?? {};
    return {
      routeKey: String(RouteKey),
      functionId: functionOfArn(resolver.text(stackName, IntegrationUri)),
      timeoutMilliseconds: Number(TimeoutInMillis ?? 30_000),
    };
  });
}

export function readEventSources(stacks: readonly StackTemplate[], resolver: Resolver): EventSourceModel[] {
  return resourcesOfType(stacks, "AWS::Lambda::EventSourceMapping").map(({ stackName, resource }) => {
    const properties = resource.Properties ?? {};
    const scaling = properties["ScalingConfig"] as { MaximumConcurrency?: number } | undefined;
    return {
      functionId: functionOfArn(resolver.text(stackName, properties["FunctionName"])),
      queueArn: resolver.text(stackName, properties["EventSourceArn"]),
      batchSize: Number(properties["BatchSize"] ?? 10),
      batchWindowSeconds: Number(properties["MaximumBatchingWindowInSeconds"] ?? 0),
      maximumConcurrency: scaling?.MaximumConcurrency ?? 1000,
      reportsItemFailures: ((properties["FunctionResponseTypes"] ?? []) as string[]).includes(
        "ReportBatchItemFailures",
      ),
    };
  });
}

export function readSchedules(stacks: readonly StackTemplate[], resolver: Resolver): ScheduleModel[] {
  return resourcesOfType(stacks, "AWS::Scheduler::Schedule").map(({ stackName, logicalId, resource }) => {
    const { ScheduleExpression, Target } = resource.Properties ?? {};
    return {
      name: logicalId,
      expression: String(ScheduleExpression),
      functionId: functionOfArn(resolver.text(stackName, (Target as { Arn: unknown }).Arn)),
    };
  });
}

/** Functions that the deployment calls before anything else. */
export function readTriggers(stacks: readonly StackTemplate[], resolver: Resolver): string[] {
  return resourcesOfType(stacks, "Custom::Trigger").map(({ stackName, resource }) =>
    functionOfArn(resolver.text(stackName, resource.Properties?.["HandlerArn"])),
  );
}

/** Source of the edge's viewer function. */
export function readViewerFunction(stacks: readonly StackTemplate[], resolver: Resolver): string {
  const [found] = resourcesOfType(stacks, "AWS::CloudFront::Function");
  if (found === undefined) throw new LocalError("no stack has a viewer function");
  return resolver.text(found.stackName, found.resource.Properties?.["FunctionCode"]);
}

/** The platform's own distribution tenant. */
export function readPlatformTenant(stacks: readonly StackTemplate[]): { name: string; domains: readonly string[] } {
  const [found] = resourcesOfType(stacks, "AWS::CloudFront::DistributionTenant");
  if (found === undefined) throw new LocalError("no stack has the platform's distribution tenant");
  const { Name, Domains } = found.resource.Properties ?? {};
  return { name: String(Name), domains: (Domains as unknown[]).map(String) };
}

export const readQueues = (stacks: readonly StackTemplate[]): LocatedResource[] =>
  resourcesOfType(stacks, "AWS::SQS::Queue");

export const readBuckets = (stacks: readonly StackTemplate[]): LocatedResource[] =>
  resourcesOfType(stacks, "AWS::S3::Bucket");

// Providers of custom resources, which do in a deployment what is done here directly.
function isOfCdk(logicalId: string): boolean {
  return logicalId.startsWith("AWSCDK") || logicalId.startsWith("LogRetention") || logicalId.startsWith("Custom");
}
