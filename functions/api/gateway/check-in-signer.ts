import type { Context } from "hono";
import { hmacCodeSigner } from "#shared/adapters/hmac/code-signer.ts";
import type { CodeSigner } from "#shared/ports/code-signer.ts";
import type { GatewayEnv } from "./environment.ts";

/** Signs the codes that venues show, under a key that nothing else is signed with. */
export function checkInSigner(c: Context<GatewayEnv>): CodeSigner {
  return hmacCodeSigner(c.get("deps").authSecret, "interview-check-in");
}
