import { ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ENV } from "#shared/config/environment.ts";
import { connect, type Database } from "#shared/db/connect.ts";
import type { FunctionName } from "./function-names.ts";
import { type LocalStack, startLocalStack } from "./local/stack.ts";
import { LOCAL_CREDENTIALS } from "./local/storage/local-storage.ts";
import { readEvent, SAM_COMMANDS } from "./testing/sam-commands.ts";
import { EVENTS, FORGOTTEN_MESSAGE_ID, makeSamWorld } from "./testing/sam-world.ts";

// The bundles of the synthesized templates, each in a process behind a Runtime API, on a database, queues and storage of
// this machine; nothing calls them but this test. With LAMBDA_RUNTIME_CLIENT the process runs AWS's own client.
const dataDir = mkdtempSync(join(tmpdir(), "placement-sam-"));
chmodSync(dataDir, 0o711);
let stack: LocalStack;
let db: Database;
let sqs: SQSClient;

beforeAll(async () => {
  stack = await startLocalStack({ dataDir, port: 0, quiet: true, eventSources: false, env: {} });
  db = connect(stack.databaseUrl);
  const environment = stack.environments.get("AiWorkerFunction") ?? {};
  const endpoint = environment[ENV.sqsEndpoint] ?? "";
  sqs = new SQSClient({ endpoint, region: "ap-south-1", credentials: LOCAL_CREDENTIALS });
  await makeSamWorld(db, environment);
  // Each migration puts every wall between tenants up again.
  await db.sql`alter table saved_view no force row level security`;
});

afterAll(async () => {
  sqs.destroy();
  await db.close();
  await stack.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** What has been reported since the last look: a message that was received stays hidden for a while. */
async function newReports(): Promise<unknown[]> {
  const QueueUrl = stack.queueUrls["ResultsQueue"] ?? "";
  const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
  return Messages.map(({ Body = "" }) => JSON.parse(Body) as unknown);
}

interface Success {
  readonly answer: unknown;
  /** What the call changes, read before and after it. */
  readonly look?: () => Promise<unknown>;
  readonly seen?: unknown;
}

const consumed = { batchItemFailures: [] };
const { published, sent, expiry, withdrawn } = EVENTS;
const SUCCESSES: Readonly<Record<FunctionName, Success>> = {
  api: { answer: expect.objectContaining({ statusCode: 200, body: '{"status":"ok"}' }) },
  notify: {
    answer: consumed,
    look: () => db.sql`
      select m.role from notification n join membership m on m.tenant_id = n.tenant_id and m.id = n.membership_id
      where n.path = ${`/drives/${published.event.driveId}`}`,
    seen: [{ role: "student" }],
  },
  deliver: {
    answer: consumed,
    look: async () => [stack.mails.list({}).mails.map(({ subject }) => subject), await newReports()],
    seen: [["Infosys: applications are open"], [expect.objectContaining({ kind: "email_sent" })]],
  },
  "ai-worker": {
    answer: consumed,
    look: newReports,
    seen: [expect.objectContaining({ kind: "resume_parsed", jobId: EVENTS.parse.jobId })],
  },
  "record-results": {
    answer: consumed,
    look: () => db.sql`select status, provider_id from email_delivery where id = ${sent.deliveryId}`,
    seen: [{ status: "sent", provider_id: sent.providerId }],
  },
  "run-timers": {
    answer: consumed,
    look: () => db.sql`select status, closed_reason from offer where id = ${expiry.timer.offerId}`,
    seen: [{ status: "expired", closed_reason: "no_answer" }],
  },
  "exchange-pools": {
    answer: consumed,
    look: () => db.sql`select status from pool_invitation where id = ${withdrawn.invitationId}`,
    seen: [{ status: "withdrawn" }],
  },
  "provision-domain": {
    answer: consumed,
    look: newReports,
    seen: [expect.objectContaining({ kind: "domain_checked", attempt: 1 })],
  },
  "relay-outbox": {
    answer: { sent: 1 },
    look: () => db.sql`select attempts from outbox where id = ${FORGOTTEN_MESSAGE_ID} and sent_at is not null`,
    seen: [{ attempts: 1 }],
  },
  migrate: {
    answer: { migrated: true },
    look: () => db.sql`select relforcerowsecurity as forced from pg_class where relname = 'saved_view'`,
    seen: [{ forced: true }],
  },
};

test.each(SAM_COMMANDS)("functions/$name answers $event", async ({ name, logicalId, event }) => {
  const { answer, look, seen } = SUCCESSES[name as FunctionName];
  if (look) expect(await look()).not.toEqual(seen);
  expect(await stack.invoke(logicalId, readEvent(event))).toEqual({ ok: true, payload: answer });
  if (look) expect(await look()).toEqual(seen);
});

test("an event that a function cannot read comes back as its error", async () => {
  expect(await stack.invoke("NotifyFunction", { records: "none" })).toMatchObject({
    ok: false,
    timedOut: false,
    error: { errorType: "TypeError", errorMessage: expect.stringContaining("undefined") },
  });
});
