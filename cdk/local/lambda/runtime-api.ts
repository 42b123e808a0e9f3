import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { listen } from "../http-server.ts";

/** One event on its way to a function. */
export interface Invocation {
  readonly requestId: string;
  readonly event: unknown;
  /** Milliseconds since 1970. */
  readonly deadline: number;
  readonly functionArn: string;
}

export interface InvocationError {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace: readonly string[];
}

/** What a runtime says of itself: that it waits for an event, what came of one, or that it could not load the code. */
export type RuntimeReport =
  | { readonly type: "waits" }
  | { readonly type: "answered"; readonly payload: unknown }
  | { readonly type: "failed"; readonly error: InvocationError }
  | { readonly type: "crashed"; readonly error: InvocationError };

export interface RuntimeApi {
  /** `127.0.0.1:49152`, for AWS_LAMBDA_RUNTIME_API. */
  readonly address: string;
  /** Hands an event to the runtime, at once or as soon as it asks. The one before must have its answer. */
  hand(invocation: Invocation): void;
  stop(): void;
}

/** Largest event and largest answer of a synchronous call. */
const MAXIMUM_PAYLOAD_BYTES = 6 * 1024 * 1024;

const PATH =
  /^\/2018-06-01\/runtime\/(?:invocation\/(?<step>next)|invocation\/(?<id>[^/]+)\/(?<outcome>response|error)|(?<init>init\/error))$/;

/**
 * AWS's Lambda Runtime API, version 2018-06-01, for one execution environment: any runtime interface client can take its
 * events here. See https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html.
 */
export async function startRuntimeApi(onReport: (report: RuntimeReport) => void): Promise<RuntimeApi> {
  let asks: ServerResponse | undefined;
  let waiting: Invocation | undefined;
  let current: string | undefined;

  function meet(): void {
    if (asks === undefined || waiting === undefined) return;
    current = waiting.requestId;
    asks.setHeaders(new Headers(headersOf(waiting))).end(JSON.stringify(waiting.event ?? null));
    asks = waiting = undefined;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { step, id, outcome, init } = PATH.exec(request.url ?? "")?.groups ?? {};
    if (request.method === "GET" && step !== undefined) {
      asks = response;
      onReport({ type: "waits" });
      return meet();
    }
    if (request.method !== "POST" || (outcome ?? init) === undefined) return refuse(response, 404, "NotFound");
    const body = await readBody(request);
    if (outcome !== undefined && id !== current) return refuse(response, 400, "InvalidRequestID");
    const report = readReport(outcome === "response" ? "answered" : outcome ? "failed" : "crashed", body);
    if (report === undefined) return refuse(response, 400, "InvalidRequestBody");
    current = undefined;
    reply(response, body === undefined ? 413 : 202, body === undefined ? TOO_LARGE : { status: "OK" });
    onReport(report);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  // A function may take longer over an event than connections are kept by default.
  server.keepAliveTimeout = 0;
  const port = await listen(server, 0);
  return {
    address: `127.0.0.1:${port}`,
    hand: (invocation) => {
      waiting = invocation;
      meet();
    },
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const TOO_LARGE: InvocationError = {
  errorType: "Function.ResponseSizeTooLarge",
  errorMessage: "the answer exceeds the maximum of 6 MB",
  trace: [],
};

function headersOf({ requestId, deadline, functionArn }: Invocation): [name: string, value: string][] {
  const trace = `1-${Math.floor(Date.now() / 1000).toString(16)}-${randomBytes(12).toString("hex")}`;
  return [
    ["Content-Type", "application/json"],
    ["Lambda-Runtime-Aws-Request-Id", requestId],
    ["Lambda-Runtime-Deadline-Ms", String(Math.floor(deadline))],
    ["Lambda-Runtime-Invoked-Function-Arn", functionArn],
    ["Lambda-Runtime-Trace-Id", `Root=${trace};Parent=${randomBytes(8).toString("hex")};Sampled=0`],
  ];
}

// Undefined for what is no JSON.
function readReport(type: "answered" | "failed" | "crashed", body: string | undefined): RuntimeReport | undefined {
  if (body === undefined) return { type: "failed", error: TOO_LARGE };
  try {
    const payload = JSON.parse(body) as unknown;
    if (type === "answered") return { type, payload };
    const { errorType = "Error", errorMessage = "", trace = [] } = payload as Partial<InvocationError>;
    return { type, error: { errorType, errorMessage, trace } };
  } catch {
    return undefined;
  }
}

// Reads on past the limit without keeping it, so that the runtime gets its answer rather than a reset.
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MAXIMUM_PAYLOAD_BYTES) chunks.push(chunk);
  }
  return size > MAXIMUM_PAYLOAD_BYTES ? undefined : Buffer.concat(chunks).toString("utf8");
}

function refuse(response: ServerResponse, status: number, errorType: string): void {
  reply(response, status, { errorType, errorMessage: errorType });
}

function reply(response: ServerResponse, status: number, body: object): void {
  response.statusCode = status;
  response.setHeader("Content-Type", "application/json").end(JSON.stringify(body));
}
