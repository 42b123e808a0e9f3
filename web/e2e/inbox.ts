import { setTimeout as pause } from "node:timers/promises";
import type { StoredMail } from "#cdk/local/mail/mail-store.ts";

interface Mails {
  list(query: { to?: string; search?: string; limit: number; offset: number }): { mails: readonly { id: string }[] };
  get(id: string): StoredMail | undefined;
}

const PATIENCE_MS = 60_000;

/** Mails that the system sent, as their readers find them. */
export class Inbox {
  readonly #mails: Mails;
  constructor(mails: Mails) {
    this.#mails = mails;
  }

  /** Every mail to an address so far, newest first. */
  to(address: string): StoredMail[] {
    const { mails } = this.#mails.list({ to: address, limit: 500, offset: 0 });
    return mails.map(({ id }) => this.#mails.get(id)).filter((mail) => mail !== undefined);
  }

  /** The newest mail to an address with these words in its subject, once it has arrived. */
  async expect(address: string, subject: RegExp): Promise<StoredMail> {
    const until = Date.now() + PATIENCE_MS;
    while (Date.now() < until) {
      const mail = this.to(address).find((each) => subject.test(each.subject));
      if (mail) return mail;
      await pause(100);
    }
    const arrived = this.to(address).map((mail) => mail.subject);
    throw new Error(`No mail ${subject} to ${address}; there are: ${arrived.join(" | ") || "none"}`);
  }
}

/** The link that a mail's button leads to. */
export function linkIn({ html = "" }: Pick<StoredMail, "html">, path: RegExp): string {
  const links = [...html.matchAll(/href="([^"]+)"/g)].map((match) => (match[1] ?? "").replaceAll("&amp;", "&"));
  const link = links.find((each) => path.test(each));
  if (link === undefined) throw new Error(`No link ${path} among ${links.join(" ")}`);
  return link;
}
