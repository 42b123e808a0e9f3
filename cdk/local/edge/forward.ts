import { type IncomingMessage, request as httpRequest, type ServerResponse } from "node:http";
import type { Socket } from "node:net";

/** Where a request goes on to, and the headers that it has from there on. */
export interface Onward {
  readonly origin: URL;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The request's body, when somebody has read it already. */
  readonly body?: Buffer;
  /** Answers in the origin's place when it returns true, by the status of the origin's answer. */
  readonly instead?: (status: number) => boolean;
}

// They describe one connection, not the message.
const HOP_BY_HOP = new Set([
  "connection",
  "keep-alive",
  "proxy-connection",
  "te",
  "trailer",
  "upgrade",
  "transfer-encoding",
]);

/** Passes a request on and its answer back, both as streams. Rejects when the origin cannot be reached. */
export function forward(request: IncomingMessage, response: ServerResponse, onward: Onward): Promise<void> {
  return new Promise((done, failed) => {
    const upstream = httpRequest(
      {
        host: onward.origin.hostname,
        port: onward.origin.port,
        method: request.method,
        path: onward.path,
        headers: { ...withoutHops(onward.headers), ...bodyHeaders(request) },
      },
      (answer) => {
        response.once("close", () => done());
        if (onward.instead?.(answer.statusCode ?? 502)) return void answer.resume();
        response.writeHead(answer.statusCode ?? 502, answer.statusMessage, withoutHopPairs(answer.rawHeaders));
        answer.pipe(response);
        answer.once("error", () => response.destroy());
      },
    );
    upstream.once("error", (error) => {
      if (response.headersSent) {
        response.destroy();
        done();
      } else failed(error);
    });
    response.once("close", () => upstream.destroy());
    if (onward.body) upstream.end(onward.body);
    else request.pipe(upstream);
  });
}

/** Passes a connection on that becomes a web socket. */
export function forwardUpgrade(request: IncomingMessage, socket: Socket, head: Buffer, onward: Onward): void {
  const upstream = httpRequest({
    host: onward.origin.hostname,
    port: onward.origin.port,
    method: request.method,
    path: onward.path,
    headers: { ...onward.headers, connection: "Upgrade", upgrade: request.headers.upgrade ?? "websocket" },
  });
  const end = () => socket.destroy();
  upstream.once("error", end);
  upstream.once("response", end);
  upstream.once("upgrade", (answer, upstreamSocket, upstreamHead) => {
    const lines = [`HTTP/1.1 101 ${answer.statusMessage ?? "Switching Protocols"}`];
    for (let i = 0; i < answer.rawHeaders.length; i += 2)
      lines.push(`${answer.rawHeaders[i]}: ${answer.rawHeaders[i + 1]}`);
    socket.write(`${lines.join("\r\n")}\r\n\r\n`);
    if (upstreamHead.length > 0) socket.write(upstreamHead);
    if (head.length > 0) upstreamSocket.write(head);
    for (const [from, to] of [
      [upstreamSocket, socket],
      [socket, upstreamSocket],
    ] as const) {
      from.pipe(to);
      from.once("error", () => to.destroy());
      from.once("close", () => to.destroy());
    }
  });
  upstream.end();
}

function withoutHops(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_BY_HOP.has(name)));
}

function bodyHeaders(request: IncomingMessage): Record<string, string> {
  return request.headers["transfer-encoding"] === undefined ? {} : { "transfer-encoding": "chunked" };
}

function withoutHopPairs(raw: readonly string[]): string[] {
  const kept: string[] = [];
  for (let i = 0; i < raw.length; i += 2) {
    const [name = "", value = ""] = [raw[i], raw[i + 1]];
    if (!HOP_BY_HOP.has(name.toLowerCase())) kept.push(name, value);
  }
  return kept;
}
