import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { close, listen } from "../http-server.ts";
import { inboxPage, mailDocument } from "./inbox-page.ts";
import type { MailStore } from "./mail-store.ts";
import { type ApiAnswer, findMail, listMails, sendMails } from "./resend-api.ts";

export interface MailServer {
  readonly url: string;
  stop(): Promise<void>;
}

const MAXIMUM_BODY_BYTES = 50 * 1024 * 1024;
const PAGE_SIZE = 50;
const MAXIMUM_LISTED = 100;

/**
 * Stands in for Resend on one machine. For programs: `POST /emails`, `POST /emails/batch`, `GET /emails` and `GET /emails/:id`
 * as Resend has them. For tests: `GET /api/mails?to=&q=&limit=&offset=` and `GET /api/mails/:id`. For people: an inbox at `/`.
 */
export async function startMailServer(port: number, store: MailStore): Promise<MailServer> {
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  const listening = await listen(server, port);

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", "http://inbox");
    const [first = "", second, third] = url.pathname.split("/").slice(1);
    if (first === "emails") return json(response, await resend(request, url, second, third));
    if (request.method !== "GET" && request.method !== "HEAD") return json(response, methodNotAllowed());
    if (first === "api" && second === "mails") return json(response, third ? one(third) : list(url));
    if (first === "mails" && second !== undefined) return document(response, second);
    if (first === "") return inbox(response, url);
    return json(response, notFound());
  }

  async function resend(request: IncomingMessage, url: URL, id?: string, more?: string): Promise<ApiAnswer> {
    if (request.method === "GET" && id === undefined) {
      return listMails(store, request.headers, Math.min(queryOf(url).limit, MAXIMUM_LISTED));
    }
    if (request.method === "GET" && id !== undefined && !more) return findMail(store, request.headers, id);
    const batch = id === "batch";
    if (more || (id !== undefined && !batch)) return notFound();
    if (request.method !== "POST") return methodNotAllowed();
    return sendMails(store, { batch, headers: request.headers, body: await textOf(request), now: new Date() });
  }

  function list(url: URL): ApiAnswer {
    return { status: 200, body: store.list(queryOf(url)) };
  }

  function one(id: string): ApiAnswer {
    const mail = store.get(id);
    return mail ? { status: 200, body: mail } : notFound();
  }

  function document(response: ServerResponse, id: string): void {
    const mail = store.get(id);
    if (!mail) return json(response, notFound());
    // Mail is foreign content: no script of it runs, whatever page it is opened in.
    response.writeHead(200, {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy":
        "default-src 'none'; img-src * data:; style-src 'unsafe-inline' *; font-src *; sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation",
    });
    response.end(mailDocument(mail));
  }

  function inbox(response: ServerResponse, url: URL): void {
    const query = { ...queryOf(url), limit: PAGE_SIZE };
    const { total, mails } = store.list(query);
    const chosen = store.get(url.searchParams.get("mail") ?? mails[0]?.id ?? "");
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
    response.end(
      inboxPage({ mails, total, chosen, search: query.search ?? "", offset: query.offset, pageSize: PAGE_SIZE }),
    );
  }

  return {
    url: `http://127.0.0.1:${listening}`,
    stop: () => close(server),
  };
}

function queryOf(url: URL) {
  const count = (name: string, fallback: number) => {
    const value = Number(url.searchParams.get(name) ?? fallback);
    return Number.isInteger(value) && value >= 0 ? value : fallback;
  };
  return {
    to: url.searchParams.get("to") ?? undefined,
    search: url.searchParams.get("q") || undefined,
    limit: Math.min(count("limit", PAGE_SIZE), 10_000),
    offset: count("offset", 0),
  };
}

function json(response: ServerResponse, { status, body }: ApiAnswer): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
  response.end(JSON.stringify(body));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAXIMUM_BODY_BYTES) throw new Error("body too large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function notFound(): ApiAnswer {
  const message = "The requested endpoint does not exist.";
  return { status: 404, body: { statusCode: 404, name: "not_found", message } };
}

function methodNotAllowed(): ApiAnswer {
  const message = "Method is not allowed for the requested path.";
  return { status: 405, body: { statusCode: 405, name: "method_not_allowed", message } };
}
