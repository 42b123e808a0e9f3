import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { close, listen } from "../http-server.ts";
import type { RouteModel } from "../assembly/read-model.ts";
import type { InvocationResult } from "../lambda/execution-environment.ts";
import { gatewayEvent, gatewayResponse } from "./event.ts";
import { type RouteMatch, RouteTable } from "./routes.ts";

/** Largest request that API Gateway takes. */
export const MAXIMUM_REQUEST_BYTES = 10 * 1024 * 1024;
// Lambda takes less, and base64 adds a third: API Gateway answers 413 to that as well.
const MAXIMUM_EVENT_BYTES = 6 * 1024 * 1024;

export interface GatewayServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Something that can be called with an event. */
export interface Invocable {
  invoke(event: unknown): Promise<InvocationResult>;
}

/** An HTTP API of API Gateway on a port: routes of the template, payload format 2.0, its limits and its errors. */
export async function startGateway(
  port: number,
  routes: readonly RouteModel[],
  functionNamed: (id: string) => Invocable | undefined,
): Promise<GatewayServer> {
  const table = new RouteTable(routes);
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  const listening = await listen(server, port);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const requestId = randomUUID();
    response.setHeader("apigw-requestid", requestId);
    const body = await readBody(request);
    if (body === undefined) return refuse(response, 413, "Request Entity Too Large");
    const match = table.find(request.method ?? "GET", pathOf(request.url));
    const target = match && functionNamed(match.route.functionId);
    if (!match || !target) return refuse(response, 404, "Not Found");
    const event = gatewayEvent(
      {
        method: request.method ?? "GET",
        url: request.url ?? "/",
        headers: request.headers,
        body,
        sourceIp: request.socket.remoteAddress ?? "127.0.0.1",
        requestId,
        time: new Date(),
      },
      match,
    );
    if ((event.body?.length ?? 0) > MAXIMUM_EVENT_BYTES) return refuse(response, 413, "Request Entity Too Large");
    respond(response, await withinTime(target.invoke(event), match), request.method === "HEAD");
  }

  return {
    url: `http://127.0.0.1:${listening}`,
    stop: () => close(server),
  };
}

async function withinTime(call: Promise<InvocationResult>, { route }: RouteMatch): Promise<InvocationResult | "late"> {
  const late = Promise.withResolvers<"late">();
  const timer = setTimeout(() => late.resolve("late"), route.timeoutMilliseconds);
  const result = await Promise.race([call, late.promise]);
  clearTimeout(timer);
  return result;
}

function respond(response: ServerResponse, result: InvocationResult | "late", headOnly: boolean): void {
  if (result === "late") return refuse(response, 504, "Gateway Timeout");
  if (!result.ok) {
    if (result.timedOut) return refuse(response, 504, "Gateway Timeout");
    return refuse(response, 500, "Internal Server Error");
  }
  const answer = gatewayResponse(result.payload);
  if (answer === undefined) return refuse(response, 500, "Internal Server Error");
  response.statusCode = answer.status;
  for (const [name, value] of answer.headers) response.appendHeader(name, value);
  response.removeHeader("content-length");
  if (headOnly) response.end();
  else response.end(answer.body);
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { "content-type": "application/json", ...(status === 413 && { connection: "close" }) });
  response.end(JSON.stringify({ message }));
}

// Reads on past the limit without keeping it, so that the sender gets the answer rather than a reset.
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MAXIMUM_REQUEST_BYTES) chunks.push(chunk);
    else if (size > 10 * MAXIMUM_REQUEST_BYTES) return undefined;
  }
  return size > MAXIMUM_REQUEST_BYTES ? undefined : Buffer.concat(chunks);
}

function pathOf(url = "/"): string {
  const path = url.split("?")[0] ?? "/";
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
