import { Resend } from "resend";
import { SeasonClient } from "./client.ts";

interface Summary {
  readonly id: string;
  readonly to: readonly string[];
  readonly createdAt: string;
}

/** How the season's people read their mail. */
export interface Mails {
  /** An address that mail can be sent to, for one that is made up. */
  address(madeUp: string): string;
  /** The first link below `path` in a mail to `address` that came after `since`; waits for it up to two minutes. */
  link(address: string, path: string, since: Date): Promise<string>;
}

const PATIENCE_MS = 120_000;

/** The local inbox. */
export class Inbox implements Mails {
  readonly #client: SeasonClient;

  constructor(portal: string) {
    this.#client = new SeasonClient("inbox", portal);
  }

  address(madeUp: string): string {
    return madeUp;
  }

  link(address: string, path: string, since: Date): Promise<string> {
    return findLink({ list: (to) => this.list(to), html: (id) => this.#html(id), pauseMs: 50 }, address, path, since);
  }

  async list(to: string): Promise<Summary[]> {
    const { mails } = await this.#client.must<{ mails: Summary[] }>(`GET /api/mails?to=${encodeURIComponent(to)}`);
    return mails;
  }

  async #html(id: string): Promise<string> {
    return (await this.#client.must<{ html: string }>(`GET /api/mails/${id}`)).html;
  }
}

const NEWEST = 100;

/** What a deployed stage sent through Resend, read from its account; people are Resend's own test addresses. */
export class SentMails implements Mails {
  readonly #resend: Resend;

  constructor(apiKey: string, baseUrl?: string) {
    this.#resend = new Resend(apiKey, baseUrl ? { baseUrl } : {});
  }

  /** Mail to it is taken and delivered to nobody; what stands after the plus keeps people apart. */
  address(madeUp: string): string {
    return `delivered+${madeUp.replaceAll(/[^a-z0-9]+/gi, "-")}@resend.dev`;
  }

  link(address: string, path: string, since: Date): Promise<string> {
    // Resend answers few questions a second, and its clock is another.
    const source: Source = { list: (to) => this.#list(to), html: (id) => this.#html(id), pauseMs: 2000 };
    return findLink(source, address, path, new Date(since.getTime() - 60_000));
  }

  // What could not be asked is asked again with the next round.
  async #list(to: string): Promise<Summary[]> {
    const { data } = await this.#resend.emails.list({ limit: NEWEST });
    const mails = data?.data ?? [];
    return mails.filter((mail) => mail.to.includes(to)).map((mail) => ({ ...mail, createdAt: mail.created_at }));
  }

  async #html(id: string): Promise<string> {
    const { data } = await this.#resend.emails.get(id);
    return data?.html ?? "";
  }
}

interface Source {
  list(to: string): Promise<Summary[]>;
  html(id: string): Promise<string>;
  readonly pauseMs: number;
}

async function findLink(source: Source, address: string, path: string, since: Date): Promise<string> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    for (const mail of await source.list(address)) {
      if (new Date(mail.createdAt) < since) continue;
      const found = (await source.html(mail.id)).match(new RegExp(`href="([^"]*${path}[^"]*)"`))?.[1];
      if (found) return found.replaceAll("&amp;", "&");
    }
    await new Promise((resume) => setTimeout(resume, source.pauseMs));
  }
  throw new Error(`no mail with a link to ${path} came to ${address}`);
}
