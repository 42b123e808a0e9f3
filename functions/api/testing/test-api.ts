import { createHmac } from "node:crypto";
import { v7 as newId } from "uuid";
import { ENV } from "#shared/config/environment.ts";
import { EDGE_HEADERS } from "#shared/config/hosts.ts";
import type { TestDatabase } from "#shared/testing/database.ts";
import type { MadeMember } from "#shared/testing/factories/member.ts";
import { MemoryDeadLetterQueues } from "#shared/testing/memory-dead-letter-queues.ts";
import { MemoryFileStore } from "#shared/testing/memory-file-store.ts";
import { MemoryQueues } from "#shared/testing/memory-queues.ts";
import { createApp } from "../app.ts";
import { passwordHasher } from "#shared/adapters/better-auth/password-hasher.ts";

const AUTH_SECRET = "a-secret-of-the-tests-that-is-long-enough";
const ORIGIN_SECRET = "edge";

export interface Answer<T = any> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

interface CallOptions {
  /** The tenant whose host is called. */
  readonly on: { readonly slug: string };
  /** Absent: a visitor. */
  readonly as?: MadeMember;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a function needs in its environment to take the calls of a TestApi. */
export const TEST_ENVIRONMENT = {
  [ENV.originVerifySecrets]: ORIGIN_SECRET,
  [ENV.authSecret]: AUTH_SECRET,
  [ENV.portalUrlTemplate]: "http://{tenant}.placement.test",
} as const;

/** The whole API over a suite's database, called as the edge would call it. */
export class TestApi {
  readonly files = new MemoryFileStore();
  readonly queues = new MemoryQueues();
  readonly deadLetters = new MemoryDeadLetterQueues();
  readonly app: ReturnType<typeof createApp>;
  /** What the API takes for now; tests may move it. */
  time: () => Date = () => new Date();

  constructor(database: Pick<TestDatabase, "app">) {
    this.app = createApp({
      db: database.app,
      files: this.files,
      queues: this.queues,
      deadLetters: this.deadLetters,
      passwords: passwordHasher,
      originVerifySecrets: [ORIGIN_SECRET],
      authSecret: AUTH_SECRET,
      portalUrlTemplate: TEST_ENVIRONMENT.PORTAL_URL_TEMPLATE,
      now: () => this.time(),
      newId,
    });
  }

  /** Calls `METHOD /path` on a tenant's host, as a member or as nobody. */
  async call<T = any>(
    request: `${"GET" | "POST" | "PUT" | "PATCH" | "DELETE"} /${string}`,
    options: CallOptions,
  ): Promise<Answer<T>> {
    const response = await this.send(request, options);
    const text = await response.text();
    const json = response.headers.get("content-type")?.includes("json") ?? false;
    return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : text };
  }

  /** Bytes of a file. */
  async download(path: `/${string}`, options: CallOptions): Promise<Uint8Array> {
    return new Uint8Array(await (await this.send(`GET ${path}`, options)).arrayBuffer());
  }

  /** The answer as it comes, not read yet. */
  send(request: string, options: CallOptions): Response | Promise<Response> {
    const [method = "GET", path = "/"] = request.split(" ");
    const headers = edgeHeaders(options);
    const body = options.body === undefined ? undefined : JSON.stringify(options.body);
    return this.app.request(path, { method, headers, ...(body !== undefined && { body }) });
  }
}

/** Headers of a call as the edge passes it on. */
export function edgeHeaders({ on, as, body, headers }: CallOptions): Headers {
  return new Headers({
    [EDGE_HEADERS.originVerify]: ORIGIN_SECRET,
    [EDGE_HEADERS.host]: `${on.slug}.placement.test`,
    [EDGE_HEADERS.viewerIp]: "192.0.2.1",
    origin: `http://${on.slug}.placement.test`,
    ...(as && { cookie: `placement=${encodeURIComponent(signed(as.sessionToken))}` }),
    ...(body !== undefined && { "content-type": "application/json" }),
    ...headers,
  });
}

function signed(token: string): string {
  return `${token}.${createHmac("sha256", AUTH_SECRET).update(token).digest("base64")}`;
}
