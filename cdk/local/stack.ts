import { ENV } from "#shared/config/environment.ts";
import type { StageName } from "../config.ts";
import {
  readBuckets,
  readFunctions,
  readPlatformTenant,
  readRoutes,
  readTriggers,
  readViewerFunction,
} from "./assembly/read-model.ts";
import { type Assembly, synthesize } from "./assembly/synthesize.ts";
import { setRolePasswords, urlAs } from "./database/roles.ts";
import { startFrontDoor } from "./edge/front-door.ts";
import { eventSources } from "./event-sources.ts";
import { type LocalFunctions, startFunctions } from "./functions.ts";
import { type Invocable, startGateway } from "./gateway/gateway-server.ts";
import type { InvocationResult } from "./lambda/execution-environment.ts";
import { Lifetime } from "./lifetime.ts";
import { LocalError } from "./local-error.ts";
import type { MailStore } from "./mail/mail-store.ts";
import { enforcePermissions, type Permissions } from "./permissions/permissions.ts";
import { freePort } from "./ports.ts";
import { hasPortal, type Portal, startPortal } from "./portal/portal.ts";
import { consoleProgress } from "./progress.ts";
import { type Provisioned, provision } from "./provision.ts";
import { watchSources } from "./reload.ts";
import { type DemoTenant, readDemo, SEEDERS, seedDemo } from "./seed.ts";
import { type Services, startServices } from "./services.ts";
import { openSite, type Site } from "./site.ts";
import { localBucketName } from "./storage/local-storage.ts";

export interface LocalStackOptions {
  readonly dataDir: string;
  /** Port of the front door; 0 chooses a free one. */
  readonly port: number;
  readonly quiet?: boolean;
  /** Start the portal too. */
  readonly web?: boolean;
  readonly webMode?: "dev" | "start";
  /** Fill a new database with demo colleges. */
  readonly seed?: boolean;
  /** Add the college of 20,000 students, if it is not there. */
  readonly large?: boolean;
  /** Lose all earlier state. */
  readonly reset?: boolean;
  /** Reload functions on save. */
  readonly watch?: boolean;
  /** Let queues and schedules call their functions; true unless a test is to make every call itself. */
  readonly eventSources?: boolean;
  /** Another folder of functions, for tests of the stack itself. */
  readonly functionsDirectory?: string;
  readonly stage?: StageName;
  readonly env?: NodeJS.ProcessEnv;
}

export interface LocalStack {
  readonly urls: {
    readonly frontDoor: string;
    /** `http://{tenant}.localhost:3000` */
    readonly portalTemplate: string;
    readonly api: string;
    readonly inbox: string;
    /** Where records of this machine's DNS are made. */
    readonly dns: string;
    readonly mail: string;
  };
  /** The database as its administrator, whom no row-level policy holds. */
  readonly databaseUrl: string;
  /** By logical id, e.g. `AiJobsQueue`. */
  readonly queueUrls: Readonly<Record<string, string>>;
  readonly mails: MailStore;
  /** What each function has in its environment, by logical id. */
  readonly environments: LocalFunctions["environments"];
  /** Calls a function by its logical id, e.g. `NotifyFunction`, as `sam local invoke` does. */
  invoke(functionId: string, event: unknown): Promise<InvocationResult>;
  readonly demo: readonly DemoTenant[];
  /** Settles when the portal answers; absent without one. */
  readonly whenPortalReady?: Promise<void>;
  /** Lets work under way finish, then ends everything, the database last. */
  stop(): Promise<void>;
}

/** Logical id of the bucket that the demo's files go to. */
const FILES_BUCKET = "FilesBucket";

/** Runs the synthesized assembly of a stage on this machine. Throws a LocalError for what its caller can put right. */
export async function startLocalStack(options: LocalStackOptions): Promise<LocalStack> {
  const progress = consoleProgress({ quiet: options.quiet ?? false });
  const lifetime = new Lifetime(progress.problem);
  try {
    return await start(options, await openSite(options, progress, lifetime));
  } catch (error) {
    await lifetime.end();
    throw error;
  }
}

async function start(options: LocalStackOptions, site: Site): Promise<LocalStack> {
  const { lifetime } = site;
  const { assembly, services } = await prepare(options, site);
  const provisioned = await provision(assembly, services, site);
  const permissions = await enforcePermissions(assembly, provisioned, services, site);
  const sources = eventSources(assembly, provisioned, permissions, () => functions, site);
  lifetime.add(sources.release);
  const functions = makeCallable(assembly, services, provisioned, permissions, site);
  lifetime.add(functions.stop);

  const platform = readPlatformTenant(assembly.stacks);
  services.domains.addPlatform(platform.name, platform.domains);
  const routes = readRoutes(assembly.stacks, provisioned.resolver);
  const migrated = Promise.withResolvers<void>();
  const gateway = await startGateway(0, routes, (id) => onceMigrated(functions.get(id), migrated.promise));
  lifetime.add(gateway.stop);
  const origin = {
    apiOrigin: gateway.url,
    originVerifySecret: originVerifySecret(functions.environments),
    s3Endpoint: permissions.s3Endpoint,
  };
  const portal = options.web === true && hasPortal() ? await launchPortal(options, site, functions, origin) : undefined;

  await migrate(assembly, provisioned, services, functions, site);
  migrated.resolve();
  await fillDemo(options, services, assembly, site);
  for (const { functionId } of routes) functions.get(functionId)?.warm();
  if (options.eventSources !== false) sources.start();
  if (options.watch === true) await watch(options, functions, site);
  const frontDoor = await startFrontDoor({
    port: site.port,
    viewerFunction: readViewerFunction(assembly.stacks, provisioned.resolver),
    originVerifySecret: origin.originVerifySecret,
    api: new URL(gateway.url),
    inbox: new URL(services.mailUrl),
    domains: { page: new URL(services.domains.dnsPageUrl), serves: services.domains.serves },
    ...(portal && { portal }),
  });
  lifetime.add(frontDoor.stop);

  return {
    urls: {
      frontDoor: `http://localhost:${site.port}`,
      portalTemplate: site.portalUrlTemplate,
      api: gateway.url,
      inbox: `http://inbox.localhost:${site.port}`,
      dns: `http://dns.localhost:${site.port}`,
      mail: services.mailUrl,
    },
    databaseUrl: services.administratorUrl,
    queueUrls: Object.fromEntries(provisioned.queues.entries().map(([id, { url }]) => [id, url])),
    mails: services.mails,
    environments: functions.environments,
    invoke: (functionId, event) => functions.require(functionId).invoke(event),
    demo: readDemo(site.data.join("logins.jsonl"), site.portalUrlTemplate),
    ...(portal && { whenPortalReady: portal.whenReady }),
    stop: () => lifetime.end(),
  };
}

// The assembly and the servers, at once.
async function prepare(options: LocalStackOptions, site: Site): Promise<{ assembly: Assembly; services: Services }> {
  const synthesis = site.progress.step("assembly", () =>
    synthesize({
      directory: site.data.join("assembly"),
      stage: options.stage ?? "staging",
      ...(options.functionsDirectory !== undefined && { functionsDirectory: options.functionsDirectory }),
    }),
  );
  // Both to their end, whichever fails: what has been started must be known before it is stopped.
  const [assembled, served] = await Promise.allSettled([synthesis, startServices(site)]);
  if (served.status === "rejected") throw served.reason;
  if (assembled.status === "rejected") throw assembled.reason;
  return { assembly: assembled.value, services: served.value };
}

// The portal asks for its first page while the schema is still being made: the answer waits for it.
function onceMigrated(target: Invocable | undefined, migrated: Promise<void>): Invocable | undefined {
  return target && { invoke: (event) => migrated.then(() => target.invoke(event)) };
}

function passwordOf({ generated }: Site): (role: string) => string {
  return (role) => generated(`password/${role}`);
}

function makeCallable(
  assembly: Assembly,
  { mailUrl, administratorUrl, domains }: Services,
  { resolver }: Provisioned,
  permissions: Permissions,
  site: Site,
): LocalFunctions {
  const { s3Endpoint, sqsEndpoint } = permissions;
  return startFunctions({
    models: readFunctions(assembly),
    resolver,
    region: site.region,
    logDirectory: site.data.join("logs"),
    samEnvironmentFile: site.data.join("sam-env.json"),
    progress: site.progress,
    env: site.env,
    services: {
      portalUrlTemplate: site.portalUrlTemplate,
      s3Endpoint,
      sqsEndpoint,
      mailUrl,
      credentialsOf: permissions.credentialsOf,
      cloudfrontEndpoint: domains.cloudfrontEndpoint,
      dnsServer: domains.dnsServer,
      administratorUrl,
      // Who may not sign in gets a password that the database refuses.
      databaseUrl: (id, role) =>
        urlAs(administratorUrl, role, permissions.maySignIn(id, role) ? passwordOf(site)(role) : "not-permitted"),
    },
  });
}

// What the deployment's triggers do, and then what IAM does in AWS: letting the roles sign in.
async function migrate(
  { stacks }: Assembly,
  { resolver }: Provisioned,
  { administratorUrl }: Services,
  functions: LocalFunctions,
  site: Site,
): Promise<void> {
  await site.progress.step("migrations", async () => {
    for (const id of readTriggers(stacks, resolver)) await functions.runTrigger(id);
    await setRolePasswords(administratorUrl, passwordOf(site));
  });
}

// Once begun empty, a database stays without demo colleges. The large one is added whenever it is asked for first.
async function fillDemo(
  options: LocalStackOptions,
  services: Services,
  { stacks }: Assembly,
  site: Site,
): Promise<void> {
  const { seed = false, large = false } = options;
  const fill = (label: string, seeder: string) =>
    site.progress.step(label, () =>
      seedDemo(seeder, site.data.join("logins.jsonl"), {
        [ENV.databaseUrl]: services.administratorUrl,
        [ENV.portalUrlTemplate]: site.portalUrlTemplate,
        AWS_REGION: site.region,
        ...filesOf(stacks, services),
      }),
    );
  if (site.state.get("demo") === undefined) {
    if (seed) await fill("demo data", SEEDERS.demo);
    site.state.set("demo", seed ? "seeded" : "none");
  }
  if (large && site.state.get("large") === undefined) {
    await fill("a college of 20,000 students", SEEDERS.large);
    site.state.set("large", "seeded");
  }
}

async function watch(options: LocalStackOptions, functions: LocalFunctions, site: Site): Promise<void> {
  const end = await watchSources({
    targets: functions.reloadTargets,
    directory: site.data.join("code"),
    progress: site.progress,
    ...(options.functionsDirectory !== undefined && { functionsDirectory: options.functionsDirectory }),
  });
  site.lifetime.add(end);
}

async function launchPortal(
  { webMode = "dev", dataDir }: LocalStackOptions,
  { lifetime, portalUrlTemplate, progress }: Site,
  functions: LocalFunctions,
  origin: { apiOrigin: string; originVerifySecret: string; s3Endpoint: string },
): Promise<Portal> {
  const portal = startPortal({
    ...origin,
    port: await freePort(),
    mode: webMode,
    dataDir,
    portalUrlTemplate,
    onLine: functions.openLog("portal"),
    onProblem: progress.problem,
  });
  lifetime.add(portal.stop);
  return portal;
}

/** Where files are kept, and the stack's own credentials for it. */
function filesOf(
  stacks: Assembly["stacks"],
  { s3Endpoint, credentials }: Pick<Services, "s3Endpoint" | "credentials">,
): Record<string, string> {
  const bucket = readBuckets(stacks).find(({ logicalId }) => logicalId === FILES_BUCKET);
  if (bucket === undefined) return {};
  return {
    [ENV.filesBucket]: localBucketName(bucket.logicalId),
    [ENV.s3Endpoint]: s3Endpoint,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  };
}

function originVerifySecret(environments: ReadonlyMap<string, Readonly<Record<string, string>>>): string {
  for (const environment of environments.values()) {
    const [first] = environment[ENV.originVerifySecrets]?.split(",") ?? [];
    if (first) return first;
  }
  throw new LocalError(`no function has ${ENV.originVerifySecrets}`);
}
