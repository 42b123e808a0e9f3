import { appendFileSync, closeSync, mkdirSync, openSync, readFileSync, readSync } from "node:fs";
import { dirname } from "node:path";
import type { MailRequest } from "./validate.ts";

/** A mail that was taken. */
export interface StoredMail extends MailRequest {
  readonly id: string;
  /** ISO 8601 instant. */
  readonly createdAt: string;
  readonly idempotencyKey?: string;
  /** SHA-256 of the request body, for comparing requests under one key. */
  readonly bodyHash: string;
}

/** What lists show of a mail. */
export interface MailSummary {
  readonly id: string;
  readonly createdAt: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly idempotencyKey?: string;
}

interface Entry extends MailSummary {
  readonly bodyHash: string;
  readonly offset: number;
  readonly length: number;
}

/** Mails in a file of one JSON object a line, newest last, with an index in memory. */
export class MailStore {
  private readonly path: string;
  private readonly entries: Entry[] = [];
  private readonly byId = new Map<string, Entry>();
  private readonly byKey = new Map<string, Entry[]>();
  private size = 0;

  constructor(path: string) {
    this.path = path;
    mkdirSync(dirname(path), { recursive: true });
    closeSync(openSync(path, "a"));
    const text = readFileSync(path, "utf8");
    // A run that was killed while writing leaves half a line.
    if (text !== "" && !text.endsWith("\n")) appendFileSync(path, "\n");
    for (const line of text.split("\n")) if (line) this.load(line);
  }

  add(mail: StoredMail): void {
    const line = JSON.stringify(mail);
    appendFileSync(this.path, `${line}\n`);
    this.index(mail, Buffer.byteLength(line));
  }

  get(id: string): StoredMail | undefined {
    const entry = this.byId.get(id);
    return entry && this.read(entry);
  }

  /** Newest first; `to` is a whole address, `search` any part of addresses or subject. */
  list({ to, search, limit = 50, offset = 0 }: MailQuery): { total: number; mails: MailSummary[] } {
    const wanted = search?.toLowerCase();
    const found = this.entries.filter(
      (entry) =>
        (to === undefined || entry.to.some((address) => bare(address) === bare(to))) &&
        (wanted === undefined || `${entry.from} ${entry.to.join(" ")} ${entry.subject}`.toLowerCase().includes(wanted)),
    );
    return {
      total: found.length,
      mails: found
        .toReversed()
        .slice(offset, offset + limit)
        .map(summary),
    };
  }

  /** What was sent under an idempotency key since an instant, with the hash of the request. */
  sentUnder(key: string, since: Date): { bodyHash: string; ids: string[] } | undefined {
    const recent = (this.byKey.get(key) ?? []).filter((entry) => entry.createdAt >= since.toISOString());
    const [first] = recent;
    return first && { bodyHash: first.bodyHash, ids: recent.map(({ id }) => id) };
  }

  private load(line: string): void {
    const length = Buffer.byteLength(line);
    try {
      this.index(JSON.parse(line) as StoredMail, length);
    } catch {
      this.size += length + 1;
    }
  }

  private index(mail: StoredMail, length: number): void {
    const { bodyHash } = mail;
    const entry: Entry = { ...summary(mail), bodyHash, offset: this.size, length };
    this.size += length + 1;
    this.entries.push(entry);
    this.byId.set(entry.id, entry);
    if (entry.idempotencyKey !== undefined) {
      this.byKey.set(entry.idempotencyKey, [...(this.byKey.get(entry.idempotencyKey) ?? []), entry]);
    }
  }

  private read({ offset, length }: Entry): StoredMail {
    const file = openSync(this.path, "r");
    try {
      const buffer = Buffer.alloc(length);
      readSync(file, buffer, 0, length, offset);
      return JSON.parse(buffer.toString("utf8")) as StoredMail;
    } finally {
      closeSync(file);
    }
  }
}

export interface MailQuery {
  readonly to?: string | undefined;
  readonly search?: string | undefined;
  readonly limit?: number;
  readonly offset?: number;
}

function summary({ id, createdAt, from, to, subject, idempotencyKey }: MailSummary): MailSummary {
  return { id, createdAt, from, to, subject, ...(idempotencyKey !== undefined && { idempotencyKey }) };
}

function bare(address: string): string {
  return (/<([^<>]+)>/.exec(address)?.[1] ?? address).trim().toLowerCase();
}
