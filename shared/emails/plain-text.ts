import type { MailBranding } from "#shared/contracts/messages/deliver-email.ts";
import type { Letter } from "./letter.ts";

/** The alternative for mailboxes that show no HTML: the same words, the action's address in full. */
export function plainText(letter: Letter, branding: MailBranding): string {
  const action = letter.action && `${letter.action.label}:\n${letter.action.url}`;
  const parts = [
    letter.heading,
    ...letter.paragraphs,
    // Markdown is made to be read as it is.
    letter.markdown,
    action,
    "--",
    ...letter.notes,
    `${branding.senderName} · ${branding.portalUrl}`,
  ];
  return `${parts.filter((part) => part !== undefined && part.trim() !== "").join("\n\n")}\n`;
}
