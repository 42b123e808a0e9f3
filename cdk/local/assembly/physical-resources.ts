import { LOCAL_ACCOUNT, type PhysicalResources } from "./resolver.ts";
import type { ResourceAddress, StackTemplate } from "./template.ts";

export interface LocalEndpoints {
  readonly database: { readonly host: string; readonly port: string };
  /** URL and ARN by logical id. */
  queue(logicalId: string): { readonly url: string; readonly arn: string } | undefined;
  bucketName(logicalId: string): string;
  /** A value made once and kept, e.g. for a generated secret. */
  generated(name: string): string;
}

// One server stands for the cluster and for a proxy before it.
const LOCAL_DATABASE = "local";

/** ARN of a role of the database on this machine, as a policy that lets somebody sign in names it. */
export function databaseUserArn(region: string, user: string): string {
  return `arn:aws:rds-db:${region}:${LOCAL_ACCOUNT}:dbuser:${LOCAL_DATABASE}/${user}`;
}

/** Says for each kind of resource that functions refer to what it is on this machine. */
export function physicalResources(stacks: readonly StackTemplate[], local: LocalEndpoints): PhysicalResources {
  const region = (stackName: string) => stacks.find((stack) => stack.stackName === stackName)?.region ?? "us-east-1";
  const functionArn = ({ stackName, logicalId }: ResourceAddress) =>
    `arn:aws:lambda:${region(stackName)}:${LOCAL_ACCOUNT}:function:${logicalId}`;

  return {
    ref(address, { Type, Properties = {} }) {
      switch (Type) {
        case "AWS::SQS::Queue":
          return local.queue(address.logicalId)?.url;
        case "AWS::S3::Bucket":
          return local.bucketName(address.logicalId);
        case "AWS::Lambda::Function":
        case "AWS::ApiGatewayV2::Api":
        case "AWS::ApiGatewayV2::Integration":
          return address.logicalId;
        case "AWS::Lambda::Version":
        case "AWS::Lambda::Alias":
          return functionArn({ ...address, logicalId: referenced(Properties["FunctionName"]) });
        case "AWS::SecretsManager::Secret":
          return secretArn(address);
        case "AWS::SecretsManager::SecretTargetAttachment":
          return secretArn({ ...address, logicalId: referenced(Properties["SecretId"]) });
        default:
          return undefined;
      }
    },
    attribute(address, { Type }, name) {
      switch (`${Type}.${name}`) {
        case "AWS::SQS::Queue.Arn":
          return local.queue(address.logicalId)?.arn;
        case "AWS::SQS::Queue.QueueName":
          return local.queue(address.logicalId)?.arn.split(":").at(-1);
        case "AWS::S3::Bucket.Arn":
          return `arn:aws:s3:::${local.bucketName(address.logicalId)}`;
        case "AWS::Lambda::Function.Arn":
          return functionArn(address);
        case "AWS::IAM::Role.Arn":
          return `arn:aws:iam::${LOCAL_ACCOUNT}:role/${address.logicalId}`;
        case "AWS::RDS::DBCluster.Endpoint.Address":
        case "AWS::RDS::DBProxy.Endpoint":
          return local.database.host;
        case "AWS::RDS::DBCluster.Endpoint.Port":
          return local.database.port;
        case "AWS::RDS::DBCluster.DBClusterResourceId":
          return LOCAL_DATABASE;
        case "AWS::RDS::DBProxy.DBProxyArn":
          return `arn:aws:rds:${region(address.stackName)}:${LOCAL_ACCOUNT}:db-proxy:${LOCAL_DATABASE}`;
        default:
          return undefined;
      }
    },
    secret: (reference) => secretValue(stacks, reference, local),
  };
}

/** Name of a function from its name, its ARN, or the ARN of a version or an alias of it. */
export function functionOfArn(reference: string): string {
  return /:function:([^:]+)/.exec(reference)?.[1] ?? reference;
}

function secretArn({ stackName, logicalId }: ResourceAddress): string {
  return `arn:aws:secretsmanager:local:${LOCAL_ACCOUNT}:secret:${stackName}/${logicalId}`;
}

// `arn:aws:secretsmanager:<region>:<account>:secret:<stack>/<logical id>:SecretString:<key>:<version>:`
function secretValue(stacks: readonly StackTemplate[], reference: string, local: LocalEndpoints): string | undefined {
  const match = /:secret:([^/]+)\/([^:]+):SecretString:([^:]*)/.exec(reference);
  const [, stackName, logicalId = "", key = ""] = match ?? [];
  const secret = stacks.find((stack) => stack.stackName === stackName)?.template.Resources[logicalId];
  if (secret === undefined) return undefined;
  const written = secret.Properties?.["SecretString"];
  if (typeof written !== "string") return local.generated(`secret/${logicalId}${key && `/${key}`}`);
  return key ? (JSON.parse(written) as Record<string, string>)[key] : written;
}

function referenced(node: unknown): string {
  if (typeof node === "object" && node !== null && "Ref" in node) return String(node.Ref);
  if (typeof node === "object" && node !== null && "Fn::GetAtt" in node)
    return String((node["Fn::GetAtt"] as string[])[0]);
  return String(node);
}
