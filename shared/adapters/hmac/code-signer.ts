import { createHmac, timingSafeEqual } from "node:crypto";
import type { CodeSigner } from "#shared/ports/code-signer.ts";

/** HMAC-SHA-256 under a key of its own for each purpose, derived from the installation's secret. */
export function hmacCodeSigner(secret: string, purpose: string): CodeSigner {
  if (secret === "") throw new Error("a code signer needs a secret");
  const key = createHmac("sha256", secret).update(`placement ${purpose}`).digest();
  const signatureOf = (body: string) => createHmac("sha256", key).update(body).digest();
  return {
    sign(text) {
      const body = Buffer.from(text).toString("base64url");
      return `${body}.${signatureOf(body).toString("base64url")}`;
    },
    open(signed) {
      const [body = "", signature = "", ...more] = signed.split(".");
      const [given, right] = [Buffer.from(signature, "base64url"), signatureOf(body)];
      if (more.length > 0 || given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
      return Buffer.from(body, "base64url").toString();
    },
    digits: (text) => truncate(signatureOf(`digits ${text}`)),
  };
}

/** RFC 4226, 5.3: 31 bits from where the last byte points, as eight digits. */
function truncate(mac: Buffer): string {
  const bits = mac.readUInt32BE((mac.at(-1) ?? 0) & 0xf) & 0x7fffffff;
  return String(bits % 100_000_000).padStart(8, "0");
}
