import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { afterAll, afterEach } from "vitest";
import { startLocalStack } from "#cdk/local/stack.ts";
import { launchBrowser } from "./browser.ts";
import { Inbox } from "./inbox.ts";
import { Person, type PersonOptions } from "./person.ts";

const RESULTS = resolve(import.meta.dirname, "../../test-results");

async function plant(url: string, body: string): Promise<void> {
  const sqs = new SQSClient({
    endpoint: new URL(url).origin,
    region: "ap-south-1",
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
  });
  await sqs.send(new SendMessageCommand({ QueueUrl: url, MessageBody: body }));
  sqs.destroy();
}

/** The whole system with its demo colleges, a browser, and the inbox that every mail arrives in. */
export async function startSystem() {
  const dataDir = await mkdtemp(join(tmpdir(), "placement-e2e-"));
  const [stack, browser] = await Promise.all([
    startLocalStack({ dataDir, port: 0, quiet: true, web: true, webMode: "start", seed: true }),
    launchBrowser(),
  ]);
  const people: Person[] = [];
  // What everybody saw when it went wrong.
  afterEach(async ({ task }) => {
    if (task.result?.state !== "fail") return;
    const journey = basename(task.file.name, ".e2e.ts");
    await Promise.all(people.map((person, i) => person.takePicture(join(RESULTS, `${journey}-${i}.png`))));
  });
  afterAll(async () => {
    await browser.close();
    await stack.stop();
    await rm(dataDir, { recursive: true, force: true });
  });
  await stack.whenPortalReady;
  return {
    inbox: new Inbox(stack.mails),
    /** Puts a body of any kind on a queue, e.g. `NotificationsQueue`, as no function of ours would. */
    plant: (queue: string, body: string) => plant(stack.queueUrls[queue] ?? "", body),
    /** Somebody at a college's portal, in a browser window of their own. */
    at: async (tenant: string, options?: PersonOptions) => {
      const person = await Person.arrive(browser, stack.urls.portalTemplate.replace("{tenant}", tenant), options);
      people.push(person);
      return person;
    },
  };
}
