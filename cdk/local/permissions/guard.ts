import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { forward } from "../edge/forward.ts";
import { close, listen } from "../http-server.ts";
import { accessKeyOf } from "./caller.ts";
import type { Access } from "./judge.ts";

/** Judges what a key pair's owner does: undefined when all is allowed, otherwise why not. */
export type Judge = (accessKeyId: string | undefined, accesses: readonly Access[]) => string | undefined;

/** What is particular to a service: how its calls say what they do, and how it refuses. */
export interface GuardedService {
  /** Calls that need no permission. */
  isFree(request: IncomingMessage): boolean;
  /** Calls that say in the body what they do. */
  needsBody(request: IncomingMessage): boolean;
  accesses(request: IncomingMessage, body: string): readonly Access[];
  /** What a caller must be allowed to see, to be told that something is missing. */
  toLearnOfAbsence?(request: IncomingMessage): Access | undefined;
  refuse(request: IncomingMessage, response: ServerResponse, reason: string): void;
}

// SQS takes a mebibyte, and S3 a thousand keys of a kilobyte.
const MAXIMUM_BODY_BYTES = 2 * 1024 * 1024;

/** Stands before a server: passes on what its caller's role allows, as a stream, and refuses the rest as AWS does. */
export async function startGuard(port: number, upstream: URL, service: GuardedService, judge: Judge) {
  const server = createServer((request, response) => {
    handle(request, response, upstream, service, judge).catch(() => {
      if (response.headersSent) response.destroy();
      else response.writeHead(502).end();
    });
  });
  const listening = await listen(server, port);
  return { url: `http://127.0.0.1:${listening}`, stop: () => close(server) };
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  origin: URL,
  service: GuardedService,
  judge: Judge,
): Promise<void> {
  const { url: path = "/" } = request;
  const onward = { origin, path, headers: headersOf(request) };
  if (service.isFree(request)) return forward(request, response, onward);
  const body = service.needsBody(request) ? await bodyOf(request) : undefined;
  const caller = accessKeyOf(path, request.headers);
  const reason = judge(caller, service.accesses(request, body?.toString("utf8") ?? ""));
  if (reason !== undefined) {
    request.resume();
    return service.refuse(request, response, reason);
  }
  return forward(request, response, {
    ...onward,
    ...(body && { body }),
    instead: (status) => {
      const needed = status === 404 ? service.toLearnOfAbsence?.(request) : undefined;
      const hidden = needed && judge(caller, [needed]);
      if (hidden === undefined) return false;
      service.refuse(request, response, hidden);
      return true;
    },
  });
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MAXIMUM_BODY_BYTES) throw new Error("the body is too large to say what the call does");
    parts.push(part);
  }
  return Buffer.concat(parts);
}

// The host is part of what is signed, so it stays.
function headersOf(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(", ") : `${value}`,
    ]),
  );
}
