import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startLocalStack } from "#cdk/local/stack.ts";
import { Inbox, type Mails, SentMails } from "./inbox.ts";

/** Where a season is played. */
export interface Place {
  /** URL of a tenant's portal with `{tenant}` in the place of its slug. */
  readonly portal: string;
  readonly inbox: Mails;
  readonly operator: { readonly email: string; readonly password: string };
  /** The database as its administrator; a deployed one cannot be reached from outside. */
  readonly databaseUrl?: string;
  leave(): Promise<void>;
}

/** A stack of the season's own, whose state ends with it, or stays in `keep`. */
export async function ownStack(keep: string | undefined): Promise<Place> {
  const dataDir = keep ?? (await mkdtemp(join(tmpdir(), "placement-season-")));
  const stack = await startLocalStack({ dataDir, port: 0, quiet: true, web: false, seed: true });
  const operator = stack.demo.find((demo) => demo.tenant === "operator")?.logins[0];
  if (operator === undefined) throw new Error("the demo has no operator");
  const portal = stack.urls.portalTemplate;
  return {
    portal,
    inbox: new Inbox(portal),
    operator,
    databaseUrl: stack.databaseUrl,
    leave: async () => {
      await stack.stop();
      if (keep === undefined) await rm(dataDir, { recursive: true, force: true });
    },
  };
}

const NEEDED = ["SEASON_OPERATOR_EMAIL", "SEASON_OPERATOR_PASSWORD", "RESEND_API_KEY"] as const;

/**
 * A running installation by its URL; `RESEND_BASE_URL` names another service with Resend's API, as it does for the system
 * itself. Throws with the names of the variables that are missing.
 */
export function deployedAt(portal: string, env: NodeJS.ProcessEnv = process.env): Place {
  if (!portal.includes("{tenant}")) {
    throw new Error(`--url takes a URL with {tenant} in the place of a tenant's name, not ${portal}`);
  }
  const missing = NEEDED.filter((name) => !env[name]);
  if (missing.length > 0) throw new Error(`With --url, set ${missing.join(", ")}.`);
  return {
    portal,
    inbox: new SentMails(env["RESEND_API_KEY"] ?? "", env["RESEND_BASE_URL"]),
    operator: { email: env["SEASON_OPERATOR_EMAIL"] ?? "", password: env["SEASON_OPERATOR_PASSWORD"] ?? "" },
    leave: async () => {},
  };
}
