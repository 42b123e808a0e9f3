import { escapeHtml } from "../edge/pages.ts";
import { INBOX_SCRIPT, INBOX_STYLE } from "./inbox-assets.ts";
import type { MailSummary, StoredMail } from "./mail-store.ts";

export interface InboxView {
  readonly mails: readonly MailSummary[];
  readonly total: number;
  readonly chosen: StoredMail | undefined;
  readonly search: string;
  readonly offset: number;
  readonly pageSize: number;
}

/** The inbox: mails newest first beside the one that is open. Works without script; script only keeps it fresh. */
export function inboxPage(view: InboxView): string {
  const { mails, total, chosen, search, offset, pageSize } = view;
  const newest = offset === 0 ? (mails[0]?.id ?? "") : "";
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${total === 0 ? "Inbox" : `Inbox (${total})`}</title>
<style>${INBOX_STYLE}</style>
</head>
<body data-newest="${newest}" data-search="${escapeHtml(search)}">
<header>
  <h1><a href="/">Inbox</a></h1>
  <form role="search" action="/">
    <input type="search" name="q" value="${escapeHtml(search)}" placeholder="Search address or subject" aria-label="Search mails">
  </form>
  <p class="count">${total} ${total === 1 ? "mail" : "mails"}</p>
</header>
<main class="${chosen ? "open" : ""}">
  <nav aria-label="Mails">
    ${mails.length === 0 ? emptyList(search) : `<ol>${mails.map((mail) => listItem(mail, view)).join("")}</ol>`}
    ${pager(search, offset, pageSize, total)}
  </nav>
  ${chosen ? reading(chosen) : '<section class="empty"><p>Choose a mail to read it.</p></section>'}
</main>
<script>${INBOX_SCRIPT}</script>
</body>
</html>`;
}

/** A mail's own HTML, or its text, with links that leave the frame. */
export function mailDocument(mail: StoredMail): string {
  const base = '<base target="_top">';
  if (!mail.html) {
    return `<!doctype html><meta charset="utf-8">${base}<pre style="font:14px/1.5 ui-monospace,monospace;white-space:pre-wrap;margin:16px">${escapeHtml(mail.text)}</pre>`;
  }
  return /<head[^>]*>/i.test(mail.html) ? mail.html.replace(/<head[^>]*>/i, (head) => head + base) : base + mail.html;
}

function listItem(mail: MailSummary, { chosen, search, offset }: InboxView): string {
  const query = new URLSearchParams({
    ...(search && { q: search }),
    ...(offset > 0 && { offset: String(offset) }),
    mail: mail.id,
  });
  const current = mail.id === chosen?.id ? ' aria-current="true"' : "";
  return `<li><a href="/?${escapeHtml(query.toString())}"${current}>
    <span class="to">${escapeHtml(mail.to.join(", "))}</span>
    <time datetime="${mail.createdAt}">${shortTime(mail.createdAt)}</time>
    <span class="subject">${escapeHtml(mail.subject)}</span>
    <span class="from">${escapeHtml(nameOf(mail.from))}</span>
  </a></li>`;
}

function reading(mail: StoredMail): string {
  const row = (name: string, value: string) => (value ? `<dt>${name}</dt><dd>${escapeHtml(value)}</dd>` : "");
  const headers = Object.entries(mail.headers).map(([name, value]) => row(escapeHtml(name), value));
  return `<section aria-label="Mail">
    <a class="back" href="/">All mails</a>
    <h2>${escapeHtml(mail.subject)}</h2>
    <dl>${row("From", mail.from)}${row("To", mail.to.join(", "))}${row("Cc", mail.cc.join(", "))}${row("Reply to", mail.replyTo.join(", "))}
      <dt>Sent</dt><dd><time datetime="${mail.createdAt}">${mail.createdAt.replace("T", " ").slice(0, 19)} UTC</time></dd></dl>
    <iframe title="Content of the mail" src="/mails/${mail.id}" sandbox="allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"></iframe>
    <details><summary>Plain text and headers</summary>
      <dl>${headers.join("")}${row("Idempotency-Key", mail.idempotencyKey ?? "")}</dl>
      <pre>${escapeHtml(mail.text || "No plain text was sent.")}</pre></details>
  </section>`;
}

function emptyList(search: string): string {
  return search
    ? `<p class="none">No mail matches “${escapeHtml(search)}”. <a href="/">Show all</a></p>`
    : '<p class="none">No mail yet. Every mail that the system sends arrives here; this page looks for it by itself.</p>';
}

function pager(search: string, offset: number, pageSize: number, total: number): string {
  const link = (label: string, to: number) =>
    `<a href="/?${escapeHtml(new URLSearchParams({ ...(search && { q: search }), offset: String(to) }).toString())}">${label}</a>`;
  const newer = offset > 0 ? link("Newer", Math.max(0, offset - pageSize)) : "";
  const older = offset + pageSize < total ? link("Older", offset + pageSize) : "";
  return newer || older ? `<p class="pager">${newer}<span></span>${older}</p>` : "";
}

function nameOf(from: string): string {
  return /^\s*"?([^"<]+?)"?\s*</.exec(from)?.[1] ?? from;
}

// `Nov 23, 11:40`; the script turns it into the reader's own time.
function shortTime(instant: string): string {
  const options = {
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
    timeZone: "UTC",
  } as const;
  return new Date(instant).toLocaleString("en-US", options);
}
