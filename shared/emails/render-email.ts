import { render } from "@react-email/render";
import { createElement } from "react";
import type { MailBranding, MailContent } from "#shared/contracts/messages/deliver-email.ts";
import { paletteFor } from "./colors.ts";
import { Layout } from "./layout.tsx";
import type { Letter } from "./letter.ts";
import { plainText } from "./plain-text.ts";
import { announcement } from "./templates/announcement.ts";
import { invitation } from "./templates/invitation.ts";
import { magicLink } from "./templates/magic-link.ts";
import { notice } from "./templates/notice.ts";
import { resetPassword } from "./templates/reset-password.ts";
import { verifyEmail } from "./templates/verify-email.ts";

export interface RenderedEmail {
  /** One line, at most 200 characters. */
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** A mail in the tenant's look. The same content and branding always give the same text, as idempotent sends need. */
export async function renderEmail(content: MailContent, branding: MailBranding): Promise<RenderedEmail> {
  const written = writeLetter(content, branding);
  const letter: Letter = { ...written, subject: oneLine(written.subject) };
  const html = await render(createElement(Layout, { letter, branding, palette: paletteFor(branding.primaryColor) }));
  return { subject: letter.subject, html, text: plainText(letter, branding) };
}

function writeLetter(content: MailContent, branding: MailBranding): Letter {
  switch (content.template) {
    case "magic_link":
      return magicLink(content.data, branding);
    case "verify_email":
      return verifyEmail(content.data, branding);
    case "reset_password":
      return resetPassword(content.data, branding);
    case "invitation":
      return invitation(content.data, branding);
    case "notice":
      return notice(content.data, branding);
    case "announcement":
      return announcement(content.data, branding);
  }
}

// A line break in a subject would begin another header.
function oneLine(subject: string): string {
  const line = subject.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
  const characters = [...line];
  return characters.length <= 200 ? line : `${characters.slice(0, 199).join("").trimEnd()}…`;
}
