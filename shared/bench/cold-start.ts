import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Bundle, bundleFunction } from "#cdk/constructs/bundle.ts";
import { edgeHeaders, TEST_ENVIRONMENT } from "#functions/api/testing/test-api.ts";
import { ENV } from "#shared/config/environment.ts";
import { queueUrlVariable } from "#shared/config/queues.ts";
import type { Fixture } from "./fixture.ts";
import { handWrittenLists } from "./hand-written.ts";
import { measure, type Subject } from "./measure.ts";
import { printComparisons, printRows } from "./table.ts";

const HERE = join(import.meta.dirname, "cold-start");

/**
 * The whole life of a process with a bundle in it, from `node` to its end: with the bundle loaded, and with its first call
 * answered. Ours beside an API on Hono that has nothing, and beside Fastify with pg, which is all of a monolith that its
 * first call needs (without a queue's client, which would only add to it). All bundled by the same settings.
 */
export async function coldStart(fixture: Fixture, rounds: number): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), "placement-cold-"));
  try {
    const bundles = {
      api: await bundleFunction("api", join(directory, "api")),
      "empty Hono": await bundleFunction("empty", join(directory, "empty"), { functionsDirectory: HERE }),
      "Fastify + pg": await bundleFunction("monolith", join(directory, "monolith"), { functionsDirectory: HERE }),
    };
    printRows([
      ["", "eager KB", "modules"],
      ...Object.entries(bundles).map(([name, { eager }]) => [
        name,
        String(Math.round(eager.bytes / 1000)),
        String(eager.modules.length),
      ]),
    ]);
    const { api, "Fastify + pg": monolith, "empty Hono": empty } = bundles;
    const list = handWrittenLists(fixture.college).find(({ name }) => name === "students");
    if (list === undefined) throw new Error("nobody lists students");
    const ours = processOf(api, apiEnvironment(fixture));
    const peer = processOf(monolith, {
      PEER_DATABASE_URL: fixture.unboundUrl,
      PEER_COLLEGE: fixture.college.id,
      PEER_LIST: list.sql,
    });
    const floor = processOf(empty, {});
    const loaded = { api: ours(), "empty Hono": floor(), "Fastify + pg": peer() };
    const asked = {
      api: ours(eventOf(fixture, list.path)),
      "empty Hono": floor(eventOf(fixture, list.path)),
      "Fastify + pg": peer(eventOf(fixture, list.path)),
    };
    printComparisons([
      { name: "loaded", figures: await measure(loaded, rounds) },
      { name: "first call answered", figures: await measure(asked, rounds) },
    ]);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

function processOf({ directory }: Bundle, variables: Record<string, string>): (event?: object) => Subject {
  return (event) => () =>
    new Promise<void>((done, failed) => {
      const args = [
        join(HERE, "start.mjs"),
        join(directory, "index.mjs"),
        ...(event === undefined ? [] : [JSON.stringify(event)]),
      ];
      const child = spawn(process.execPath, args, { env: variables, stdio: ["ignore", "ignore", "inherit"] });
      child.once("error", failed);
      child.once("exit", (code) => (code === 0 ? done() : failed(new Error(`a process ended with ${code}`))));
    });
}

function apiEnvironment({ appUrl }: Fixture): Record<string, string> {
  return {
    ...TEST_ENVIRONMENT,
    [ENV.databaseUrl]: appUrl,
    [ENV.filesBucket]: "files",
    [queueUrlVariable("notifications")]: "http://127.0.0.1:1/notifications",
  };
}

/** The list as an officer asks for it, by API Gateway; the monolith reads tenant and session from headers of their own. */
function eventOf({ college }: Fixture, path: string): object {
  const as = college.members.get("officer");
  if (as === undefined) throw new Error("the college has no officer");
  const { cookie = "", ...headers } = Object.fromEntries(edgeHeaders({ on: college, as }));
  const [rawPath, rawQueryString] = path.split("?");
  return {
    version: "2.0",
    routeKey: "ANY /api/{proxy+}",
    rawPath,
    rawQueryString,
    cookies: [cookie],
    headers: { ...headers, tenant: college.slug, authorization: as.sessionToken, host: "api.placement.test" },
    requestContext: { http: { method: "GET", path: rawPath }, domainName: "api.placement.test" },
    isBase64Encoded: false,
  };
}
