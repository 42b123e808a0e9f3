import { SQSClient } from "@aws-sdk/client-sqs";
import { databaseUserArn } from "../assembly/physical-resources.ts";
import { LOCAL_ACCOUNT } from "../assembly/resolver.ts";
import type { Assembly } from "../assembly/synthesize.ts";
import type { Provisioned } from "../provision.ts";
import { rememberedPort, type Services } from "../services.ts";
import type { Site } from "../site.ts";
import { addAccessKey, type AwsCredentials } from "../storage/local-storage.ts";
import { type Access, judgeAll } from "./judge.ts";
import { startGuard } from "./guard.ts";
import { readResourcePolicies, readRoles } from "./read-roles.ts";
import { explainRefusal } from "./refusal.ts";
import { S3_GUARD } from "./s3-guard.ts";
import { sqsGuard } from "./sqs-guard.ts";

/** Where functions find S3 and SQS, and as whom they ask there. */
export interface Permissions {
  readonly s3Endpoint: string;
  readonly sqsEndpoint: string;
  credentialsOf(functionId: string): AwsCredentials;
  /** A client that asks in a function's name. */
  sqsClientOf(functionId: string): SQSClient;
  /** Whether a function's role lets it sign in to the database as a user; says what is missing when not. */
  maySignIn(functionId: string, user: string): boolean;
}

/**
 * Puts guards before storage and queues that let each function do what its role in the template allows, and nothing else;
 * what is refused is told with the statement that is missing. Storage that the environment names has keys of its own, by
 * which no function can be known: then the functions share those, and nobody is refused anything but the database.
 */
export async function enforcePermissions(
  { stacks }: Assembly,
  { resolver, queues }: Provisioned,
  services: Services,
  site: Site,
): Promise<Permissions> {
  const { region, lifetime, state } = site;
  const roles = readRoles(stacks, resolver);
  const ofResources = readResourcePolicies(stacks, resolver);
  const refusal = refusalsOf(site);
  const keys = new Map([...roles.keys()].map((id) => [id, keyPair(id, site)]));
  const owners = new Map([...keys].map(([id, { accessKeyId }]) => [accessKeyId, id]));

  const judgeFunction = (functionId: string, accesses: readonly Access[]) => {
    const role = roles.get(functionId) ?? { roleArn: `arn:aws:iam::${LOCAL_ACCOUNT}:role/none`, statements: [] };
    const verdict = judgeAll(accesses, role, ofResources);
    return verdict.allowed ? undefined : refusal(explainRefusal(functionId, role.roleArn, verdict), verdict.access);
  };
  const judgeKey = (accessKeyId: string | undefined, accesses: readonly Access[]) => {
    if (accessKeyId === services.credentials.accessKeyId) return undefined;
    const functionId = owners.get(accessKeyId ?? "");
    return functionId === undefined
      ? "The request is signed by nobody known here."
      : judgeFunction(functionId, accesses);
  };
  const guard = async (name: string, upstream: string, service: Parameters<typeof startGuard>[2]) => {
    const { url, stop } = await startGuard(await rememberedPort(state, name), new URL(upstream), service, judgeKey);
    lifetime.add(stop);
    return url;
  };

  let { s3Endpoint, sqsEndpoint } = services;
  if (services.storageIsOurs) {
    for (const key of keys.values()) addAccessKey(key);
    s3Endpoint = await guard("s3", s3Endpoint, S3_GUARD);
    const arnOf = (name: string) => queues.named(name)?.arn ?? `arn:aws:sqs:${region}:${LOCAL_ACCOUNT}:${name}`;
    if (services.queuesAreInMemory) sqsEndpoint = await guard("sqs", sqsEndpoint, sqsGuard(arnOf));
  }
  const credentialsOf = (id: string) => (services.storageIsOurs && keys.get(id)) || services.credentials;
  return {
    s3Endpoint,
    sqsEndpoint,
    credentialsOf,
    sqsClientOf: (id) => {
      const client = new SQSClient({ endpoint: sqsEndpoint, region, credentials: credentialsOf(id) });
      lifetime.add(() => client.destroy());
      return client;
    },
    maySignIn: (id, user) =>
      judgeFunction(id, [{ action: "rds-db:connect", resource: databaseUserArn(region, user) }]) === undefined,
  };
}

function keyPair(functionId: string, { generated }: Site): AwsCredentials {
  const random = generated(`access-key/${functionId}`);
  return { accessKeyId: `AKIA${random.slice(0, 16).toUpperCase()}`, secretAccessKey: random.slice(16) };
}

// Told once for each function and action on a queue or bucket; a consumer that retries would fill the terminal.
function refusalsOf({ progress }: Site): (text: string, access: Access) => string {
  const told = new Set<string>();
  return (text, { action, resource }) => {
    const [thing = ""] = resource.split("/");
    const subject = `${text.slice(0, text.indexOf(" is not authorized"))} ${action} ${thing}`;
    if (!told.has(subject)) progress.problem(text);
    told.add(subject);
    return text;
  };
}
