import { z } from "zod";
import { FUNCTIONS, type FunctionName, PORTAL_FUNCTIONS, type PortalFunctionName } from "./function-names.ts";

const FunctionSize = z.object({
  memoryMegabytes: z.int().min(128).max(10_240),
  timeoutSeconds: z.int().min(1).max(900),
  /** Ceiling of execution environments at once; reserved, so that no other function can take them. */
  concurrency: z.int().min(1).max(1000),
  /** Environments kept warm. */
  provisionedConcurrency: z.int().min(1).optional(),
});
export type FunctionSize = z.infer<typeof FunctionSize>;

const Database = z
  .object({
    /** Aurora capacity units; 0 lets the cluster pause. */
    minCapacityUnits: z.number().min(0).max(256).multipleOf(0.5),
    maxCapacityUnits: z.number().min(1).max(256).multipleOf(0.5),
    /** Idle time after which a cluster that may scale to zero pauses. */
    pauseAfterSeconds: z.int().min(300).max(86_400).optional(),
    /** A proxy keeps a connection open, and with it the cluster awake. */
    proxy: z.boolean(),
    readers: z.int().min(0).max(15),
    backupRetentionDays: z.int().min(1).max(35),
  })
  .refine((db) => db.minCapacityUnits <= db.maxCapacityUnits, "minCapacityUnits is above maxCapacityUnits")
  .refine(
    (db) => !(db.proxy && db.minCapacityUnits === 0),
    "a proxy keeps the cluster from scaling to zero: choose one",
  )
  .refine(
    (db) => db.minCapacityUnits > 0 || db.pauseAfterSeconds !== undefined,
    "scale to zero needs pauseAfterSeconds",
  );

const Region = z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, "is no AWS region, e.g. ap-south-1");

/** Who answers for the platform's domain. Both synthesize without an account: nothing is looked up. */
const Dns = z.discriminatedUnion("kind", [
  /** A public hosted zone of the account: the deployment makes the certificate and the records. */
  z.strictObject({
    kind: z.literal("route53"),
    hostedZoneId: z.string().regex(/^Z[A-Z0-9]{6,31}$/, "is no id of a hosted zone, e.g. Z0123456789ABCDEFGHIJ"),
  }),
  /** Anybody else: a certificate for `<domain>` and `*.<domain>` is there already, and the records are made by hand. */
  z.strictObject({
    kind: z.literal("elsewhere"),
    certificateArn: z
      .string()
      .regex(
        /^arn:aws:acm:us-east-1:\d{12}:certificate\/[0-9a-f-]{36}$/,
        "is no certificate of us-east-1, the only region that CloudFront takes certificates from",
      ),
  }),
]);

/**
 * Generations of the secret between edge and origins, by their names in the secret's JSON. A new one is accepted before
 * it is sent, and an old one until it is sent no more: see the runbook.
 */
const OriginVerify = z
  .strictObject({ accepted: z.array(z.int().min(1)).min(1).max(2), sent: z.int().min(1) })
  .refine(({ accepted, sent }) => accepted.includes(sent), "what is sent has to be accepted");

export const StageConfig = z.object({
  name: z.enum(["prod", "staging"]),
  region: Region,
  /** Tenants without a domain of their own live at `<slug>.<domain>`. */
  domain: z.string().regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/, "is no domain name, e.g. placement.example"),
  dns: Dns,
  originVerify: OriginVerify,
  /**
   * Requests that one address may make in five minutes before the firewall refuses it. Campuses share an address: thousands
   * of students apply from one in a deadline's last minutes.
   */
  requestsPerAddress: z.int().min(100).max(2_000_000_000),
  /** Bare address that mail is sent from. */
  mailFrom: z.email(),
  /** Another endpoint with Resend's API; Resend's own when unset. */
  resendBaseUrl: z.url().optional(),
  openaiBaseUrl: z.url().optional(),
  openaiModel: z.string().min(1).optional(),
  availabilityZones: z.int().min(2).max(3),
  database: Database,
  functions: z.record(z.enum(FUNCTIONS), FunctionSize),
  portal: z.record(z.enum(PORTAL_FUNCTIONS), FunctionSize),
  apiRequestsPerSecond: z.object({ rate: z.int().min(1), burst: z.int().min(1) }),
  /** Shift the API's traffic in steps and roll back on alarms, rather than at once. */
  canary: z.boolean(),
  logRetentionDays: z.int().min(1),
  operations: z.object({
    /** Mailbox that alarms go to. */
    email: z.email(),
    /** Of the account, in US dollars; a forecast above it is told of. */
    monthlyBudgetDollars: z.int().min(1),
  }),
});
export type StageConfig = z.infer<typeof StageConfig>;
export type StageName = StageConfig["name"];

const Delivery = z.object({
  /** Where the code lives and its workflows run, `owner/name` on GitHub; no other repository may deploy. */
  repository: z.string().regex(/^[\w.-]+\/[\w.-]+$/, "is no repository of GitHub, e.g. your-college/placement"),
  /** Where the roles of the workflows are made. */
  region: Region,
});
export type Delivery = z.infer<typeof Delivery>;

const delivery = { repository: "your-organisation/placement", region: "ap-south-1" };

/** Where alarms point to: a section for each. */
export const RUNBOOK_URL = `https://github.com/${delivery.repository}/blob/main/.github/docs/runbook.md`;

const functions: Record<FunctionName, FunctionSize> = {
  api: { memoryMegabytes: 1024, timeoutSeconds: 29, concurrency: 20 },
  notify: { memoryMegabytes: 512, timeoutSeconds: 60, concurrency: 4 },
  deliver: { memoryMegabytes: 512, timeoutSeconds: 60, concurrency: 4 },
  "ai-worker": { memoryMegabytes: 1024, timeoutSeconds: 120, concurrency: 6 },
  "record-results": { memoryMegabytes: 512, timeoutSeconds: 60, concurrency: 4 },
  "run-timers": { memoryMegabytes: 512, timeoutSeconds: 60, concurrency: 4 },
  "exchange-pools": { memoryMegabytes: 512, timeoutSeconds: 60, concurrency: 2 },
  // CloudFront takes few changes a second; two at a time are many domains an hour.
  "provision-domain": { memoryMegabytes: 256, timeoutSeconds: 60, concurrency: 2 },
  // One sweep at a time is enough, and two would only wait for each other's rows.
  "relay-outbox": { memoryMegabytes: 256, timeoutSeconds: 55, concurrency: 2 },
  migrate: { memoryMegabytes: 512, timeoutSeconds: 600, concurrency: 1 },
};

const portal: Record<PortalFunctionName, FunctionSize> = {
  web: { memoryMegabytes: 1024, timeoutSeconds: 29, concurrency: 20 },
  "optimize-images": { memoryMegabytes: 1024, timeoutSeconds: 25, concurrency: 2 },
  revalidate: { memoryMegabytes: 256, timeoutSeconds: 30, concurrency: 2 },
};

const stages: Record<StageName, unknown> = {
  staging: {
    name: "staging",
    region: "ap-south-1",
    domain: "staging.placement.example",
    dns: { kind: "route53", hostedZoneId: "Z0EXAMPLESTAGING" },
    originVerify: { accepted: [1], sent: 1 },
    requestsPerAddress: 20_000,
    mailFrom: "no-reply@staging.placement.example",
    availabilityZones: 2,
    database: {
      minCapacityUnits: 0,
      maxCapacityUnits: 4,
      pauseAfterSeconds: 900,
      proxy: false,
      readers: 0,
      backupRetentionDays: 7,
    },
    functions,
    portal,
    apiRequestsPerSecond: { rate: 200, burst: 400 },
    canary: false,
    logRetentionDays: 30,
    operations: { email: "operators@placement.example", monthlyBudgetDollars: 150 },
  },
  prod: {
    name: "prod",
    region: "ap-south-1",
    domain: "placement.example",
    dns: { kind: "route53", hostedZoneId: "Z0EXAMPLEPROD" },
    originVerify: { accepted: [1], sent: 1 },
    requestsPerAddress: 50_000,
    mailFrom: "no-reply@placement.example",
    availabilityZones: 2,
    database: { minCapacityUnits: 1, maxCapacityUnits: 32, proxy: true, readers: 1, backupRetentionDays: 35 },
    functions: {
      ...functions,
      api: { ...functions.api, concurrency: 100, provisionedConcurrency: 2 },
      notify: { ...functions.notify, concurrency: 10 },
      deliver: { ...functions.deliver, concurrency: 10 },
      "ai-worker": { ...functions["ai-worker"], concurrency: 20 },
      "record-results": { ...functions["record-results"], concurrency: 10 },
    },
    portal: { ...portal, web: { ...portal.web, concurrency: 100 } },
    apiRequestsPerSecond: { rate: 2000, burst: 4000 },
    canary: true,
    logRetentionDays: 180,
    operations: { email: "operators@placement.example", monthlyBudgetDollars: 1_500 },
  },
};

/** Settings of the named stages, or of every stage. Throws with a sentence for each wrong setting or unknown name. */
export function readStages(only?: string): StageConfig[] {
  const names = Object.keys(stages);
  if (only !== undefined && !names.includes(only)) {
    throw new Error(`There is no stage "${only}" in cdk/config.ts; there are ${names.join(" and ")}.`);
  }
  return Object.entries(stages)
    .filter(([name]) => only === undefined || name === only)
    .map(([name, settings]) => parseStage(name, settings));
}

/** Checks one stage's settings; throws with a sentence for each that is wrong. */
export function parseStage(name: string, settings: unknown): StageConfig {
  return parse(`Stage "${name}"`, StageConfig, settings);
}

/** From where the system is deployed. Throws with a sentence for each wrong setting. */
export function readDelivery(settings: unknown = delivery): Delivery {
  return parse("Delivery", Delivery, settings);
}

function parse<T>(what: string, schema: z.ZodType<T>, settings: unknown): T {
  const parsed = schema.safeParse(settings);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `  ${issue.path.join(".") || "all of it"}: ${issue.message}`);
  throw new Error(`${what} in cdk/config.ts is not valid:\n${problems.join("\n")}`);
}
