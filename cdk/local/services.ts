import type { StateFile } from "./data-directory.ts";
import { startPostgres } from "./database/local-postgres.ts";
import { type LocalDomains, startDomains } from "./domains.ts";
import { ensureDatabase } from "./database/roles.ts";
import { MailStore } from "./mail/mail-store.ts";
import { startMailServer } from "./mail/mail-server.ts";
import { freePort } from "./ports.ts";
import { startSqsServer } from "./queues/local-queues.ts";
import type { Site } from "./site.ts";
import { LOCAL_CREDENTIALS, startS3Server } from "./storage/local-storage.ts";

/** What the functions stand on: started here, or named by the environment. */
export interface Services {
  readonly administratorUrl: string;
  readonly s3Endpoint: string;
  readonly sqsEndpoint: string;
  readonly queuesAreInMemory: boolean;
  /** Of this stack's own making: it can be given keys, one for each function. */
  readonly storageIsOurs: boolean;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  readonly mails: MailStore;
  readonly mailUrl: string;
  readonly domains: LocalDomains;
}

/** Starts database, storage, queues, mail, DNS and CloudFront at once; with DATABASE_URL, S3_ENDPOINT or SQS_ENDPOINT set, uses those. */
export async function startServices(site: Site): Promise<Services> {
  const { env, data, progress, lifetime } = site;
  const external = { accessKeyId: env["AWS_ACCESS_KEY_ID"], secretAccessKey: env["AWS_SECRET_ACCESS_KEY"] };
  const mails = new MailStore(data.join("mails.jsonl"));
  const [administratorUrl, s3Endpoint, sqsEndpoint, mailUrl, domains] = await Promise.all([
    progress.step("database", () => startDatabase(site)),
    progress.step("storage", () => startStorage(site)),
    progress.step("queues", () => startQueues(site)),
    startMail(site, mails),
    startDomains(site),
  ]);
  lifetime.add(mailUrl.stop);
  return {
    administratorUrl,
    s3Endpoint,
    sqsEndpoint,
    queuesAreInMemory: !env["SQS_ENDPOINT"],
    storageIsOurs: !env["S3_ENDPOINT"],
    mails,
    mailUrl: mailUrl.url,
    domains,
    credentials: {
      accessKeyId: (env["S3_ENDPOINT"] && external.accessKeyId) || LOCAL_CREDENTIALS.accessKeyId,
      secretAccessKey: (env["S3_ENDPOINT"] && external.secretAccessKey) || LOCAL_CREDENTIALS.secretAccessKey,
    },
  };
}

async function startDatabase({ env, data, state, lifetime, progress, generated }: Site): Promise<string> {
  const given = env["DATABASE_URL"];
  if (given) {
    const server = new URL(given);
    await ensureDatabase(server, server.pathname.slice(1) || "placement");
    return given;
  }
  const postgres = await startPostgres({
    directory: data.join("postgres"),
    port: await rememberedPort(state, "postgres"),
    password: generated("password/postgres"),
  });
  lifetime.add(postgres.stop);
  void postgres.died.then(() => progress.problem("PostgreSQL ended by itself. Stop this and start again."));
  await ensureDatabase(postgres.url, "placement");
  return new URL("/placement", postgres.url).href;
}

async function startStorage({ env, data, state, lifetime }: Site): Promise<string> {
  const given = env["S3_ENDPOINT"];
  if (given) return given;
  const server = await startS3Server(await rememberedPort(state, "s3-server"), data.join("storage"));
  lifetime.add(server.stop);
  return server.endpoint;
}

async function startQueues({ env, state, lifetime, region }: Site): Promise<string> {
  const given = env["SQS_ENDPOINT"];
  if (given) return given;
  const server = await startSqsServer(await rememberedPort(state, "sqs-server"), region);
  lifetime.add(server.stop);
  return server.endpoint;
}

async function startMail({ state }: Site, mails: MailStore) {
  return startMailServer(await rememberedPort(state, "mail"), mails);
}

/** The same port as last time when it is free, so that links and signed URLs outlive a restart. */
export async function rememberedPort(state: StateFile, name: string): Promise<number> {
  const port = await freePort(Number(state.get(`port/${name}`) ?? 0));
  state.set(`port/${name}`, String(port));
  return port;
}
