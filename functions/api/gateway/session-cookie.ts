import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * Session token in a cookie that better-auth signed (`<token>.<base64 HMAC-SHA-256>`, URL-encoded), or undefined when
 * the signature is not ours. Read here so that a signed-in request need not load better-auth.
 */
export function readSessionToken(cookieValue: string, secret: string): string | undefined {
  const cut = cookieValue.lastIndexOf(".");
  if (cut < 1) return undefined;
  const token = cookieValue.slice(0, cut);
  const given = Buffer.from(cookieValue.slice(cut + 1), "base64");
  const expected = createHmac("sha256", secret).update(token).digest();
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : undefined;
}
