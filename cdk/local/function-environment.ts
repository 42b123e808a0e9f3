import { DATABASE_ROLES } from "#shared/config/database-roles.ts";
import { ENV } from "#shared/config/environment.ts";
import type { FunctionModel } from "./assembly/read-model.ts";
import type { Resolver } from "./assembly/resolver.ts";
import { LocalError } from "./local-error.ts";
import type { AwsCredentials } from "./storage/local-storage.ts";

export interface LocalServices {
  readonly portalUrlTemplate: string;
  readonly s3Endpoint: string;
  readonly sqsEndpoint: string;
  readonly mailUrl: string;
  readonly cloudfrontEndpoint: string;
  readonly dnsServer: string;
  /** The function's own key pair. */
  credentialsOf(functionId: string): AwsCredentials;
  /** URL of the database for a function that signs in as a role. */
  databaseUrl(functionId: string, role: string): string;
  readonly administratorUrl: string;
}

const ROLES: ReadonlySet<string> = new Set(Object.values(DATABASE_ROLES));

/**
 * A function's environment: the template's, with the endpoints of this machine in the place of AWS's. Throws a
 * LocalError that names the variable which nothing here can stand for.
 */
export function functionEnvironment(
  model: FunctionModel,
  resolver: Resolver,
  services: LocalServices,
  host: NodeJS.ProcessEnv = process.env,
): Record<string, string> {
  const replaced = replacements(model, services, host);
  const variables: Record<string, string> = {};
  for (const [name, value] of Object.entries(model.variables)) {
    if (name in replaced) continue;
    try {
      variables[name] = resolver.text(model.stackName, value);
    } catch (error) {
      throw new LocalError(`${model.id} needs ${name}, but ${(error as Error).message}`);
    }
  }
  for (const [name, value] of Object.entries(replaced)) if (value !== undefined) variables[name] = value;
  const { accessKeyId, secretAccessKey } = services.credentialsOf(model.id);
  return { ...variables, AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey };
}

// `undefined` takes a variable away. Only functions that have the thing in AWS get its stand-in.
function replacements(
  { id, variables }: FunctionModel,
  services: LocalServices,
  host: NodeJS.ProcessEnv,
): Record<string, string | undefined> {
  const has = (name: string) => name in variables;
  const replaced: Record<string, string | undefined> = {
    [ENV.stage]: "local",
    [ENV.portalUrlTemplate]: services.portalUrlTemplate,
    // A file of Lambda's own machines.
    NODE_EXTRA_CA_CERTS: undefined,
  };
  if (has(ENV.databaseUrl)) replaced[ENV.databaseUrl] = services.administratorUrl;
  const role = variables[ENV.databaseUser];
  if (typeof role === "string" && ROLES.has(role)) replaced[ENV.databaseUrl] = services.databaseUrl(id, role);
  if (has(ENV.filesBucket)) replaced[ENV.s3Endpoint] = services.s3Endpoint;
  if (Object.keys(variables).some((name) => /^QUEUE_.*_URL$/.test(name)))
    replaced[ENV.sqsEndpoint] = services.sqsEndpoint;
  if (has(ENV.platformTenant)) {
    replaced[ENV.cloudfrontEndpoint] = services.cloudfrontEndpoint;
    replaced[ENV.dnsServers] = services.dnsServer;
  }
  if (has(ENV.resendApiKey)) Object.assign(replaced, mailSettings(services, host));
  if (has(ENV.openaiApiKey)) {
    for (const name of [ENV.openaiApiKey, ENV.openaiBaseUrl, ENV.openaiModel]) {
      if (host[name]) replaced[name] = host[name];
    }
  }
  return replaced;
}

// Real mail leaves this machine only when both are given: a key alone must not mail the people of the demo data.
function mailSettings({ mailUrl }: LocalServices, host: NodeJS.ProcessEnv): Record<string, string> {
  const [key, url] = [host[ENV.resendApiKey], host[ENV.resendBaseUrl]];
  if (key && url) return { [ENV.resendApiKey]: key, [ENV.resendBaseUrl]: url };
  return { [ENV.resendApiKey]: "re_local", [ENV.resendBaseUrl]: mailUrl };
}
