/** One rendered e-mail. */
export interface Mail {
  /** `Name <address>` */
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Two sends under one key within 24 hours are one mail. */
  readonly idempotencyKey: string;
}

/**
 * Sends mail. `rejected` means the provider will never take this mail (bad address, bad content); the call throws for
 * what may pass on a retry (429, 5xx, network).
 */
export interface Mailer {
  send(mail: Mail): Promise<{ status: "sent"; providerId: string } | { status: "rejected"; reason: string }>;
}
