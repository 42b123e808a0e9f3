import { runInNewContext } from "node:vm";

export interface ViewerRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly viewerIp: string;
}

export type ViewerOutcome =
  | { readonly kind: "request"; readonly path: string; readonly headers: Readonly<Record<string, string>> }
  | {
      readonly kind: "response";
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
    };

interface CloudFrontValue {
  readonly value: string;
}

/** A CloudFront viewer-request function, run from its source with the event that CloudFront would give it. */
export function loadViewerFunction(source: string): (request: ViewerRequest) => Promise<ViewerOutcome> {
  const handler = runInNewContext(`${source}\n;handler`, {}, { filename: "viewer-request.js" }) as (
    event: unknown,
  ) => unknown;
  return async (request) => {
    // JSON in both directions: the function must not reach objects of this process.
    const event = JSON.stringify(viewerEvent(request));
    const result: unknown = await handler(JSON.parse(event));
    return outcome(JSON.parse(JSON.stringify(result)) as CloudFrontResult);
  };
}

interface CloudFrontResult {
  readonly uri?: string;
  readonly statusCode?: number;
  readonly headers?: Readonly<Record<string, CloudFrontValue>>;
  readonly body?: string | { readonly data: string };
}

function viewerEvent({ method, url, headers, viewerIp }: ViewerRequest) {
  const [uri = "/", query = ""] = url.split(/\?(.*)/s);
  const { cookie = "", ...rest } = headers;
  return {
    version: "1.0",
    context: {
      distributionDomainName: "localhost",
      distributionId: "LOCAL",
      eventType: "viewer-request",
      requestId: "",
    },
    viewer: { ip: viewerIp },
    request: {
      method,
      uri,
      querystring: asValues(new URLSearchParams(query)),
      headers: Object.fromEntries(Object.entries(rest).map(([name, value]) => [name.toLowerCase(), { value }])),
      cookies: asValues(
        cookie
          .split(/;\s*/)
          .filter(Boolean)
          .map((pair) => pair.split(/=(.*)/s) as [string, string]),
      ),
    },
  };
}

function asValues(pairs: Iterable<[string, string]>): Record<string, CloudFrontValue> {
  return Object.fromEntries([...pairs].map(([name, value]) => [name, { value: value ?? "" }]));
}

function outcome(result: CloudFrontResult): ViewerOutcome {
  const headers = Object.fromEntries(Object.entries(result.headers ?? {}).map(([name, { value }]) => [name, value]));
  if (result.statusCode !== undefined) {
    const body = typeof result.body === "string" ? result.body : (result.body?.data ?? "");
    return { kind: "response", status: result.statusCode, headers, body };
  }
  return { kind: "request", path: result.uri ?? "/", headers };
}
