import { createHash, randomBytes } from "node:crypto";

/** A token for a link: 256 random bits, base64url. */
export function newInvitationToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is kept of a token: SHA-256, hex. */
export function hashInvitationToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
