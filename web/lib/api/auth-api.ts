import { newIdempotencyKey } from "./idempotency-key.ts";
import { type ApiResult, call, type TypedResponse } from "./result.ts";

/** Endpoints of the identity library below `/api/auth`, which the typed client does not know. */
interface AuthCalls {
  "sign-in/email": { email: string; password: string };
  "sign-in/magic-link": { email: string; callbackURL: string; errorCallbackURL: string };
  "request-password-reset": { email: string; redirectTo: string };
  "reset-password": { newPassword: string; token: string };
  "send-verification-email": { email: string; callbackURL: string };
  "sign-out": Record<string, never>;
}

const SENTENCES: Readonly<Record<string, string>> = {
  invalid_email_or_password: "This e-mail address and password do not belong together.",
  email_not_verified: "This address is not verified yet. We have sent you a new link: please open it first.",
  invalid_token: "This link was used or has expired. Please ask for a new one.",
  no_membership: "You have no account at this college. Please ask its placement office.",
};

/** Calls one endpoint; its errors become problems with a sentence that a person understands. */
export async function callAuth<P extends keyof AuthCalls>(path: P, body: AuthCalls[P]): Promise<ApiResult<unknown>> {
  const result = await call<unknown>(
    fetch(`/api/auth/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": newIdempotencyKey() },
      body: JSON.stringify(body),
    }) as Promise<TypedResponse<unknown>>,
  );
  if (result.ok) return result;
  const detail = SENTENCES[result.problem.code] ?? result.problem.detail;
  return { ok: false, problem: { ...result.problem, detail } };
}
