import { z } from "zod";

/** Mails link to pages: `javascript:` and the like are no addresses. */
const webAddress = z.url({ protocol: /^https?$/ });

/** How the tenant looks in its mails. */
export const MailBranding = z.object({
  collegeName: z.string(),
  senderName: z.string(),
  /** `#rrggbb` */
  primaryColor: z.string(),
  logoUrl: webAddress.optional(),
  /** Origin of the tenant's portal, without a trailing slash. */
  portalUrl: webAddress,
});
export type MailBranding = z.infer<typeof MailBranding>;

/** Every template and the data it takes. A URL here is absolute and on the tenant's own host. */
export const MailContent = z.discriminatedUnion("template", [
  z.object({ template: z.literal("magic_link"), data: z.object({ url: webAddress, expiresMinutes: z.int() }) }),
  z.object({ template: z.literal("verify_email"), data: z.object({ name: z.string(), url: webAddress }) }),
  z.object({ template: z.literal("reset_password"), data: z.object({ name: z.string(), url: webAddress }) }),
  z.object({
    template: z.literal("invitation"),
    data: z.object({ role: z.string(), invitedBy: z.string(), url: webAddress, expiresDays: z.int() }),
  }),
  z.object({
    template: z.literal("notice"),
    data: z.object({
      /** Subject of the mail and heading of its body. */
      title: z.string(),
      /** Paragraphs of plain text. */
      paragraphs: z.array(z.string()),
      action: z.object({ label: z.string(), url: webAddress }).optional(),
    }),
  }),
  z.object({
    template: z.literal("announcement"),
    data: z.object({
      title: z.string(),
      /** Markdown. */
      body: z.string(),
      /** What was wrong with the text that was mailed before. */
      correction: z.string().optional(),
      action: z.object({ label: z.string(), url: webAddress }),
    }),
  }),
]);
export type MailContent = z.infer<typeof MailContent>;

/** One e-mail to one address, complete: the deliver consumer has no database. */
export const DeliverEmailMessage = z.object({
  /** Row of `email_delivery`; also the idempotency key of the call to Resend. */
  deliveryId: z.uuid(),
  tenantId: z.uuid(),
  requestId: z.string(),
  to: z.email(),
  branding: MailBranding,
  content: MailContent,
});
export type DeliverEmailMessage = z.infer<typeof DeliverEmailMessage>;
