import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { EDGE_HEADERS } from "#shared/config/hosts.ts";
import { isKept, KEPT_BY } from "#shared/config/kept-answers.ts";
import { close, listen } from "../http-server.ts";
import { forward, forwardUpgrade, type Onward } from "./forward.ts";
import { badGatewayPage, portalStartingPage } from "./pages.ts";
import { loadViewerFunction, type ViewerOutcome } from "./viewer-function.ts";

export interface FrontDoorOptions {
  readonly port: number;
  /** Source of the viewer function. */
  readonly viewerFunction: string;
  /** What the origins ask of whoever calls them. */
  readonly originVerifySecret: string;
  readonly api: URL;
  readonly inbox: URL;
  /** Colleges' own domains: where their DNS records are made, and whether the edge answers for one. */
  readonly domains?: { readonly page: URL; serves(host: string): boolean };
  /** Without: the front door serves the API alone. */
  readonly portal?: { readonly url: URL; ready(): boolean };
}

export interface FrontDoor {
  readonly port: number;
  stop(): Promise<void>;
}

const API_PATHS = /^\/(?:api\/|health$|ready$)/;
const METHODS = new Set(["GET", "HEAD", "OPTIONS", "PUT", "PATCH", "POST", "DELETE"]);
// CloudFront passes at most this much of a request's head.
const MAXIMUM_HEADER_BYTES = 32_768;

/** Stands in for CloudFront: its viewer function, its origin header, its behaviours; and the inbox on a host of its own. */
export async function startFrontDoor(options: FrontDoorOptions): Promise<FrontDoor> {
  const distribution = new Distribution(options);
  const server = createServer({ maxHeaderSize: MAXIMUM_HEADER_BYTES }, (request, response) => {
    distribution.handle(request, response).catch((error: Error) => distribution.unreachable(request, response, error));
  });
  const sockets = new Set<Socket>();
  server.on("upgrade", (request: IncomingMessage, socket: Socket, head: Buffer) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    socket.on("error", () => socket.destroy());
    distribution.upgrade(request, socket, head).catch(() => socket.destroy());
  });
  const port = await listen(server, options.port);
  return {
    port,
    stop: () => {
      for (const socket of sockets) socket.destroy();
      return close(server);
    },
  };
}

const NO_HOST: ViewerOutcome = { kind: "response", status: 403, headers: {}, body: "" };

class Distribution {
  private readonly options: FrontDoorOptions;
  private readonly viewerFunction: ReturnType<typeof loadViewerFunction>;

  constructor(options: FrontDoorOptions) {
    this.options = options;
    this.viewerFunction = loadViewerFunction(options.viewerFunction);
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!METHODS.has(request.method ?? "")) return answer(response, 405, "Method Not Allowed\n");
    const headers = flatten(request);
    const page = this.ownPage(headers);
    if (page) return forward(request, response, { origin: page, path: request.url ?? "/", headers });
    if (!this.hasHost(headers)) return answer(response, 403, "No distribution tenant has this host.\n");
    const outcome = await this.view(request, headers);
    if (outcome.kind === "response") return answer(response, outcome.status, outcome.body, outcome.headers);
    const onward = this.onward(request, outcome.path, headers, outcome.headers);
    if (onward === undefined) return answer(response, 404, "The portal is not part of this stack.\n");
    if (outcome.path === "/ready" && !this.portalReady()) {
      const headersOfAnswer = { "content-type": "application/json", "retry-after": "1" };
      return answer(response, 503, JSON.stringify({ status: "starting", failing: ["portal"] }), headersOfAnswer);
    }
    return forward(request, response, onward);
  }

  async upgrade(request: IncomingMessage, socket: Socket, head: Buffer): Promise<void> {
    const headers = flatten(request);
    const outcome = this.hasHost(headers) ? await this.view(request, headers) : NO_HOST;
    const onward =
      outcome.kind === "request" ? this.onward(request, outcome.path, headers, outcome.headers) : undefined;
    if (onward) forwardUpgrade(request, socket, head, onward);
    else socket.destroy();
  }

  unreachable(request: IncomingMessage, response: ServerResponse, error: Error): void {
    if (response.headersSent) return void response.destroy();
    const isApi = API_PATHS.test(request.url ?? "/");
    const page = !isApi && !this.portalReady() ? portalStartingPage() : badGatewayPage(error.message);
    const headers = { "content-type": "text/html; charset=utf-8", "retry-after": "2", "cache-control": "no-store" };
    return answer(response, page.status, page.html, headers);
  }

  private view(request: IncomingMessage, headers: Headers): Promise<ViewerOutcome> {
    const { method = "GET", url = "/" } = request;
    return this.viewerFunction({ method, url, headers, viewerIp: request.socket.remoteAddress ?? "127.0.0.1" });
  }

  private onward(request: IncomingMessage, path: string, given: Headers, viewed: Headers): Onward | undefined {
    const origin = API_PATHS.test(path) ? this.options.api : this.options.portal?.url;
    if (origin === undefined) return undefined;
    const own = { host: origin.host, [EDGE_HEADERS.originVerify]: this.options.originVerifySecret };
    // Of what the edge keeps it passes the key on, and nothing else; the copies themselves are left out here.
    if (isKept(path)) return { origin, path, headers: { ...pick(viewed, KEPT_BY), ...own } };
    const query = (request.url ?? "").split(/\?(.*)/s)[1];
    // The function sees cookies apart from headers, and CloudFront does not let it have the others.
    const unseen = pick(given, ["cookie", "sec-websocket-key", "sec-websocket-version", "sec-websocket-protocol"]);
    return {
      origin,
      path: query === undefined ? path : `${path}?${query}`,
      headers: { ...viewed, ...unseen, ...own },
    };
  }

  // The stand-ins' own pages are no part of the edge.
  private ownPage(headers: Headers): URL | undefined {
    const name = /^(inbox|dns)\.localhost(?::\d+)?$/i.exec(headers["host"] ?? "")?.[1]?.toLowerCase();
    if (name === "inbox") return this.options.inbox;
    return name === "dns" ? this.options.domains?.page : undefined;
  }

  // As the wildcard of the platform's distribution tenant has it: one label below, or none. Addresses are of the machine.
  private hasHost(headers: Headers): boolean {
    const host = headers["host"] ?? "";
    if (this.options.domains === undefined || !/^[^:]*[a-z][^:]*\./i.test(host)) return true;
    return /^[^.]+\.localhost(?::\d+)?$/i.test(host) || this.options.domains.serves(host);
  }

  private portalReady(): boolean {
    return this.options.portal?.ready() ?? true;
  }
}

type Headers = Readonly<Record<string, string>>;

function answer(response: ServerResponse, status: number, body: string, headers: Headers = {}): void {
  response.writeHead(status, { "content-type": "text/plain", ...headers }).end(body);
}

function flatten(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(request.headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(", ") : value]],
    ),
  );
}

function pick(headers: Headers, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])));
}
