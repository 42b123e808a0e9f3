import type { IncomingHttpHeaders } from "node:http";
import { LOCAL_ACCOUNT } from "../assembly/resolver.ts";
import type { RouteMatch } from "./routes.ts";

export interface GatewayRequest {
  readonly method: string;
  /** Path and query as they came. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly sourceIp: string;
  readonly requestId: string;
  readonly time: Date;
}

// Other bodies are carried as base64, forms among them.
const TEXT = /^(?:text\/|application\/(?:[\w.+-]*\+)?(?:json|xml)\b|application\/javascript\b)/i;

/** The event of an HTTP API, payload format 2.0. */
export function gatewayEvent(request: GatewayRequest, { route, pathParameters }: RouteMatch) {
  const [rawPath = "/", rawQueryString = ""] = splitOnce(request.url, "?");
  const { cookie, ...headers } = joinHeaders(request.headers);
  const cookies = cookie?.split(/;\s*/).filter(Boolean);
  const query = queryParameters(rawQueryString);
  const isBase64Encoded = request.body.length > 0 && !TEXT.test(headers["content-type"] ?? "");
  return {
    version: "2.0",
    routeKey: route.routeKey,
    rawPath,
    rawQueryString,
    ...(cookies && cookies.length > 0 && { cookies }),
    headers,
    ...(query && { queryStringParameters: query }),
    ...(Object.keys(pathParameters).length > 0 && { pathParameters }),
    requestContext: {
      accountId: LOCAL_ACCOUNT,
      apiId: "local",
      domainName: "local.execute-api.localhost",
      domainPrefix: "local",
      http: {
        method: request.method,
        path: rawPath,
        protocol: "HTTP/1.1",
        sourceIp: request.sourceIp,
        userAgent: headers["user-agent"] ?? "",
      },
      requestId: request.requestId,
      routeKey: route.routeKey,
      stage: "$default",
      time: request.time.toUTCString(),
      timeEpoch: request.time.getTime(),
    },
    ...(request.body.length > 0 && { body: request.body.toString(isBase64Encoded ? "base64" : "utf8") }),
    isBase64Encoded,
  };
}

export interface GatewayResponse {
  readonly status: number;
  /** Name and value; Set-Cookie may repeat. */
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Buffer;
}

/** Reads a function's answer as an HTTP API does; undefined when it is none of the shapes that it takes. */
export function gatewayResponse(payload: unknown): GatewayResponse | undefined {
  if (typeof payload === "string") return plainJson(payload);
  if (typeof payload !== "object" || payload === null) return undefined;
  if (!("statusCode" in payload)) return plainJson(JSON.stringify(payload));
  const answer = payload as {
    statusCode: unknown;
    headers?: Record<string, unknown>;
    cookies?: unknown;
    body?: unknown;
    isBase64Encoded?: unknown;
  };
  const status = Number(answer.statusCode);
  if (!Number.isInteger(status) || status < 100 || status > 599) return undefined;
  const text =
    typeof answer.body === "string" ? answer.body : answer.body === undefined ? "" : JSON.stringify(answer.body);
  const headers = Object.entries(answer.headers ?? {}).map(([name, value]) => [name, String(value)] as const);
  const cookies = Array.isArray(answer.cookies)
    ? answer.cookies.map((cookie) => ["set-cookie", String(cookie)] as const)
    : [];
  return {
    status,
    headers: [...headers, ...cookies],
    body: Buffer.from(text, answer.isBase64Encoded === true ? "base64" : "utf8"),
  };
}

function plainJson(text: string): GatewayResponse {
  return { status: 200, headers: [["content-type", "application/json"]], body: Buffer.from(text) };
}

function joinHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(",") : value]],
    ),
  );
}

function queryParameters(query: string): Record<string, string> | undefined {
  const parameters: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    parameters[name] = name in parameters ? `${parameters[name]},${value}` : value;
  }
  return Object.keys(parameters).length > 0 ? parameters : undefined;
}

function splitOnce(text: string, separator: string): string[] {
  const place = text.indexOf(separator);
  return place < 0 ? [text] : [text.slice(0, place), text.slice(place + 1)];
}
