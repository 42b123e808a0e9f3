import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { escapeHtml } from "../edge/pages.ts";
import { close, listen } from "../http-server.ts";
import type { DnsRecord, Zone } from "./zone.ts";

export interface DnsPage {
  readonly url: string;
  stop(): Promise<void>;
}

const TYPES = ["TXT", "CNAME", "A"] as const;

/** The page where the records of this machine's DNS are made, as at a registrar's. */
export async function startDnsPage(port: number, zone: Zone): Promise<DnsPage> {
  const server = createServer((request, response) => void handle(zone, request, response));
  const listening = await listen(server, port);
  return { url: `http://127.0.0.1:${listening}`, stop: () => close(server) };
}

async function handle(zone: Zone, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== "POST") return show(response, zone.list());
  const form = new URLSearchParams(await text(request));
  const record = recordIn(form);
  const problem = form.get("do") === "remove" ? zone.remove(record) : zone.add(record);
  if (problem !== undefined) return show(response, zone.list(), problem, record);
  response.writeHead(303, { location: "/" }).end();
}

function recordIn(form: URLSearchParams): DnsRecord {
  const type = TYPES.find((each) => each === form.get("type")) ?? "TXT";
  return { type, name: form.get("name") ?? "", value: form.get("value") ?? "" };
}

function show(response: ServerResponse, records: readonly DnsRecord[], problem?: string, given?: DnsRecord): void {
  response.writeHead(problem === undefined ? 200 : 422, {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'",
  });
  response.end(page(records, problem, given));
}

function page(records: readonly DnsRecord[], problem = "", given?: DnsRecord): string {
  const options = TYPES.map((type) => `<option${given?.type === type ? " selected" : ""}>${type}</option>`).join("");
  const value = (typed = "") => escapeHtml(typed);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>DNS of this machine</title><style>${STYLE}</style></head>
<body><main>
<h1>DNS of this machine</h1>
<p>What a college's domain would have at its registrar. Names below <code>.localhost</code> open in a browser here.</p>
${problem && `<p role="alert">${escapeHtml(problem)}</p>`}
<form method="post" action="/">
<label>Type <select name="type">${options}</select></label>
<label>Name <input name="name" required value="${value(given?.name)}"></label>
<label>Value <input name="value" required value="${value(given?.value)}"></label>
<button>Add the record</button>
</form>
${records.length === 0 ? "<p>No records yet.</p>" : table(records)}
</main></body></html>`;
}

function table(records: readonly DnsRecord[]): string {
  const rows = records.map((record) => {
    const { type, name, value } = record;
    const fields = Object.entries({ ...record, do: "remove" })
      .map(([key, field]) => `<input type="hidden" name="${key}" value="${escapeHtml(field)}">`)
      .join("");
    const remove = `<form method="post" action="/">${fields}<button aria-label="Remove ${escapeHtml(`${type} ${name}`)}">Remove</button></form>`;
    return `<tr><td>${type}</td><td>${escapeHtml(name)}</td><td>${escapeHtml(value)}</td><td>${remove}</td></tr>`;
  });
  return `<table><thead><tr><th>Type</th><th>Name</th><th>Value</th><th></th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

const STYLE = `
:root { color-scheme: light dark; } * { box-sizing: border-box; }
body { margin: 0; font: 15px/1.5 system-ui, sans-serif; } main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem; }
form { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end; } label { display: grid; gap: .2rem; flex: 1 1 12rem; }
label:first-child { flex: 0 0 auto; } input, select, button { font: inherit; padding: .45rem .6rem; }
table { width: 100%; margin-top: 1.5rem; border-collapse: collapse; } th, td { text-align: start; padding: .4rem .6rem .4rem 0; overflow-wrap: anywhere; }
[role="alert"] { color: light-dark(#b91c1c, #fca5a5); }
`;
