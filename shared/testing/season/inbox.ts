import { SeasonClient } from "./client.ts";

interface Summary {
  readonly id: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly createdAt: string;
}

const PATIENCE_MS = 120_000;

/** The local inbox, as people read their mail. */
export class Inbox {
  readonly #client: SeasonClient;

  constructor(port: number) {
    this.#client = new SeasonClient("inbox", port);
  }

  /** The first link below `path` in a mail to `address` that came after `since`; waits for it up to two minutes. */
  async link(address: string, path: string, since: Date): Promise<string> {
    const until = Date.now() + PATIENCE_MS;
    while (Date.now() < until) {
      for (const mail of await this.list(address)) {
        if (new Date(mail.createdAt) < since) continue;
        const { html } = await this.#client.must<{ html: string }>(`GET /api/mails/${mail.id}`);
        const found = html.match(new RegExp(`href="([^"]*${path}[^"]*)"`))?.[1];
        if (found) return found.replaceAll("&amp;", "&");
      }
      await new Promise((resume) => setTimeout(resume, 50));
    }
    throw new Error(`no mail with a link to ${path} came to ${address}`);
  }

  async list(to: string): Promise<Summary[]> {
    const { mails } = await this.#client.must<{ mails: Summary[] }>(`GET /api/mails?to=${encodeURIComponent(to)}`);
    return mails;
  }
}
