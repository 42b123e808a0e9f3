import { randomUUID } from "node:crypto";
import http from "node:http";
import https from "node:https";

export interface Answer<T = any> {
  readonly status: number;
  readonly body: T;
  readonly cookies: readonly string[];
  readonly location: string | undefined;
}

const agents = {
  "http:": new http.Agent({ keepAlive: true, maxSockets: 16 }),
  "https:": new https.Agent({ keepAlive: true, maxSockets: 16 }),
};
const RETRIES = 40;

/**
 * A browser as far as the API can tell: one host, its cookies, its Origin. Waits as it is told to when it is told that
 * it asks too often. A host below localhost is asked for at the loopback address, since not every resolver knows it.
 */
export class SeasonClient {
  readonly host: string;
  readonly #origin: URL;
  #cookie = "";

  /** `portal` is the URL of a tenant's portal with `{tenant}` in the place of its slug. */
  constructor(tenant: string, portal: string) {
    this.#origin = new URL(portal.replace("{tenant}", tenant));
    this.host = this.#origin.host;
  }

  /** Calls and expects a success; throws with the problem's sentence otherwise. */
  async must<T = any>(request: string, body?: unknown): Promise<T> {
    const answer = await this.call<T>(request, body);
    if (answer.status < 300) return answer.body;
    throw new Error(`${request} on ${this.host} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  }

  async call<T = any>(request: string, body?: unknown): Promise<Answer<T>> {
    const [method = "GET", path = "/"] = request.split(" ");
    const key = randomUUID();
    for (let attempt = 0; ; attempt++) {
      const answer = await this.#send<T>(method, path, body, key);
      if (answer.status !== 429 || attempt === RETRIES) return answer;
      await new Promise((resume) => setTimeout(resume, answer.retryAfterSeconds * 1000));
    }
  }

  async signIn(email: string, password: string): Promise<void> {
    await this.must("POST /api/auth/sign-in/email", { email, password });
  }

  /** Follows a link of a mail, as a click does; keeps the session that it brings. */
  async follow(url: string): Promise<void> {
    const { pathname, search } = new URL(url);
    const answer = await this.call(`GET ${pathname}${search}`);
    if (answer.status >= 400) throw new Error(`${pathname} answered ${answer.status}`);
  }

  async #send<T>(method: string, path: string, body: unknown, key: string) {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const headers = this.#headers(method, key, text !== undefined);
    const { response, bytes } = await send(this.#origin, { method, path, headers }, text);
    const cookies = response.headers["set-cookie"] ?? [];
    for (const each of cookies) {
      if (/^(?:__Host-)?placement=/.test(each)) this.#cookie = each.split(";")[0] ?? "";
    }
    // A redirect may name a type and carry nothing.
    const isJson = bytes.length > 0 && (response.headers["content-type"] ?? "").includes("json");
    return {
      status: response.statusCode ?? 0,
      body: (isJson ? JSON.parse(bytes.toString()) : bytes.toString()) as T,
      cookies,
      location: response.headers.location,
      retryAfterSeconds: Number(response.headers["retry-after"] ?? 1),
    };
  }

  #headers(method: string, key: string, hasBody: boolean): http.OutgoingHttpHeaders {
    return {
      host: this.host,
      origin: this.#origin.origin,
      ...(this.#cookie && { cookie: this.#cookie }),
      ...(hasBody && { "content-type": "application/json" }),
      ...(method === "POST" && { "idempotency-key": key }),
    };
  }
}

/** Uploads straight to storage, as a ticket says. */
export async function upload(
  ticket: { readonly url: string; readonly headers: Readonly<Record<string, string>> },
  bytes: Uint8Array,
): Promise<void> {
  const url = new URL(ticket.url);
  const headers = { ...ticket.headers, "content-length": bytes.byteLength };
  const { response } = await send(url, { method: "PUT", path: `${url.pathname}${url.search}`, headers }, bytes);
  if (response.statusCode !== 200) throw new Error(`storage answered ${response.statusCode}`);
}

function send({ protocol, hostname, port }: URL, options: http.RequestOptions, body: string | Uint8Array | undefined) {
  const isSecure = protocol === "https:";
  const host = hostname.endsWith(".localhost") ? "127.0.0.1" : hostname;
  const agent = agents[isSecure ? "https:" : "http:"];
  return new Promise<{ response: http.IncomingMessage; bytes: Buffer }>((resolve, reject) => {
    const request = (isSecure ? https : http).request({ ...options, host, port, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve({ response, bytes: Buffer.concat(chunks) }));
      response.on("error", reject);
    });
    request.on("error", reject);
    request.end(body);
  });
}
