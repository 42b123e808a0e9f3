import { betterAuth, type BetterAuthOptions } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { magicLink } from "better-auth/plugins";
import { sessionCookieName } from "#shared/config/hosts.ts";
import { account, session, user, verification } from "#shared/db/schema/identity.ts";
import type { MailContent } from "#shared/contracts/messages/deliver-email.ts";
import { claimMembership } from "#shared/services/members/claim.ts";
import { isExpectedAt } from "#shared/services/members/is-expected-at.ts";
import { oweEmails } from "#shared/services/mail/owe-email.ts";
import type { Context } from "#shared/services/_kernel/context.ts";
import { currentOrm, currentWriting } from "./current-writing.ts";
import { noMembership } from "./no-membership.ts";

const MAGIC_LINK_MINUTES = 15;
const SESSION_DAYS = 14;

/**
 * better-auth for one tenant's host. Everything it does runs inside `inWriting`: its rows, the mails it asks for and
 * the membership that a first sign-in claims are one transaction in that tenant.
 *
 * A session belongs to the tenant whose host made it, and there is none for those whom the tenant does not know.
 */
export function createIdentity(ctx: Context, secret: string) {
  return betterAuth({
    appName: "Placement",
    baseURL: ctx.portalUrl,
    basePath: "/api/auth",
    secret,
    trustedOrigins: [ctx.portalUrl],
    database: drizzleAdapter(currentOrm, { provider: "pg", schema: { user, session, account, verification } }),
    // Accounts come by invitation, import or a company's sign-up; members change what they may through our own routes.
    disabledPaths: [
      "/sign-up/email",
      "/update-user",
      "/change-email",
      "/delete-user",
      "/link-social",
      "/sign-in/social",
    ],
    ...passwords(ctx),
    plugins: [magicLinks(ctx)],
    session: {
      expiresIn: SESSION_DAYS * 86_400,
      updateAge: 86_400,
      additionalFields: { tenantId: { type: "string", required: false, input: false, returned: false } },
    },
    databaseHooks: { session: { create: { before: (made) => placeSession(ctx, made) } } },
    // Ours, in PostgreSQL, before the request gets here.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      useSecureCookies: false,
      database: { generateId: () => ctx.newId() },
      ipAddress: { disableIpTracking: true },
      cookies: { session_token: { name: sessionCookieName(ctx.portalUrl) } },
      defaultCookieAttributes: {
        secure: ctx.portalUrl.startsWith("https://"),
        httpOnly: true,
        sameSite: "lax",
        path: "/",
      },
    },
  });
}

/** Signing in by password, and the mails that verify an address or replace a password. */
function passwords(ctx: Context) {
  return {
    emailAndPassword: {
      enabled: true,
      requireEmailVerification: true,
      minPasswordLength: 10,
      maxPasswordLength: 200,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user: { email, name }, url }) =>
        owe(ctx, email, { template: "reset_password", data: { name, url } }),
    },
    emailVerification: {
      sendOnSignIn: true,
      autoSignInAfterVerification: true,
      sendVerificationEmail: ({ user: { email, name }, url }) =>
        owe(ctx, email, { template: "verify_email", data: { name, url } }),
    },
  } satisfies Pick<BetterAuthOptions, "emailAndPassword" | "emailVerification">;
}

function magicLinks(ctx: Context) {
  return magicLink({
    expiresIn: MAGIC_LINK_MINUTES * 60,
    storeToken: "hashed",
    sendMagicLink: async ({ email, url }) => {
      // Strangers are told the same and sent nothing: whether an address is known stays unsaid.
      if (!(await isExpectedAt(currentWriting().tx, ctx.tenant.id, email))) return;
      await owe(ctx, email, { template: "magic_link", data: { url, expiresMinutes: MAGIC_LINK_MINUTES } });
    },
  });
}

async function placeSession<S extends { userId: string }>(ctx: Context, made: S) {
  const claimed = await claimMembership(currentWriting(), ctx.tenant.id, made.userId);
  if (!claimed) throw noMembership();
  return { data: { ...made, tenantId: ctx.tenant.id } };
}

function owe(ctx: Context, to: string, content: MailContent): Promise<void> {
  return oweEmails(ctx, currentWriting(), [{ to, content }]);
}
