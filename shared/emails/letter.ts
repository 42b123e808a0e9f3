import type { MailBranding } from "#shared/contracts/messages/deliver-email.ts";

/** What a template says, before it has a look: plain text throughout but for `markdown`, no markup. */
export interface Letter {
  readonly subject: string;
  /** The line that mailboxes show beside the subject. */
  readonly preview: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** Text that somebody wrote with a little Markdown; below the paragraphs. */
  readonly markdown?: string | undefined;
  readonly action?: { readonly label: string; readonly url: string } | undefined;
  /** Small print below the action: how long it holds, what to do when it was not asked for. */
  readonly notes: readonly string[];
}

export type Template<Data> = (data: Data, branding: MailBranding) => Letter;

/**
 * "Hello Asha," or, when a name could be an advertisement or a link in disguise, "Hello,": anybody can type a name into
 * a form and have it mailed to somebody else.
 */
export function greeting(name: string): string {
  return looksLikeName(name) ? `Hello ${name.trim()},` : "Hello,";
}

/** A person's name as it may stand in a mail, or the given words for one that is no name. */
export function nameOr(name: string, otherwise: string): string {
  return looksLikeName(name) ? name.trim() : otherwise;
}

function looksLikeName(name: string): boolean {
  // A dot within a word would make mailboxes link it as an address: "evil.com" no, "A. P. J. Rao" yes.
  return (
    name.length <= 80 &&
    /^[\p{L}\p{M}\p{Zs}'’.,-]+$/u.test(name) &&
    !/\.\S/u.test(name.replace(/\b\p{L}\.(?=\p{L})/gu, ""))
  );
}
