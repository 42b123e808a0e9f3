import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { ENV } from "#shared/config/environment.ts";
import { EDGE_HEADERS, OPERATOR_SLUG } from "#shared/config/hosts.ts";
import { REPOSITORY_ROOT } from "../../constructs/bundle.ts";
import { startGuarded } from "../processes/guarded-process.ts";

export interface Portal {
  readonly url: URL;
  ready(): boolean;
  /** Settles when the portal has answered its first page; never rejects. */
  readonly whenReady: Promise<void>;
  stop(): Promise<void>;
}

export interface PortalOptions {
  readonly port: number;
  /** All state of this stack; another stack of the same checkout has another. */
  readonly dataDir: string;
  /** Folder of the Next.js app; `web` of the repository when unset. */
  readonly directory?: string;
  /** `dev` reloads by itself; `start` serves what `next build` made. */
  readonly mode: "dev" | "start";
  readonly apiOrigin: string;
  readonly originVerifySecret: string;
  readonly portalUrlTemplate: string;
  readonly s3Endpoint: string;
  readonly onLine: (line: string, stream: "stdout" | "stderr") => void;
  readonly onProblem: (text: string) => void;
}

/** Whether there is a portal to start. */
export function hasPortal(): boolean {
  return existsSync(join(REPOSITORY_ROOT, "web/app"));
}

/** Starts Next.js on `web/`; it ends with this process. */
export function startPortal(options: PortalOptions): Portal {
  const url = new URL(`http://localhost:${options.port}`);
  const next = join(REPOSITORY_ROOT, "node_modules/next/dist/bin/next");
  const child = startGuarded(
    process.execPath,
    [
      next,
      options.mode,
      options.directory ?? join(REPOSITORY_ROOT, "web"),
      "-p",
      String(options.port),
      "--hostname",
      // Next.js writes 127.0.0.1 as localhost in a request's URL, and then takes its own rewrites for another host's.
      "localhost",
    ],
    {
      cwd: REPOSITORY_ROOT,
      env: {
        ...process.env,
        NODE_ENV: options.mode === "dev" ? "development" : "production",
        NEXT_TELEMETRY_DISABLED: "1",
        PORTAL_DIST_DIR: distDirOf(options),
        [ENV.apiOrigin]: options.apiOrigin,
        [ENV.originVerifySecrets]: options.originVerifySecret,
        [ENV.portalUrlTemplate]: options.portalUrlTemplate,
        [ENV.s3Endpoint]: options.s3Endpoint,
        [ENV.stage]: "local",
      },
      onLine: options.onLine,
    },
  );
  let isReady = false;
  const stopping = new AbortController();
  void watchExit();

  const host = new URL(options.portalUrlTemplate.replace("{tenant}", OPERATOR_SLUG)).host;
  const headers = {
    [EDGE_HEADERS.originVerify]: options.originVerifySecret,
    [EDGE_HEADERS.host]: host,
    "x-forwarded-host": host,
  };
  const whenReady = becomeReady();

  async function watchExit(): Promise<void> {
    const code = await child.exited;
    isReady = false;
    if (!stopping.signal.aborted) options.onProblem(`The portal ended with status ${code}; see logs/portal.log`);
  }

  async function becomeReady(): Promise<void> {
    await firstAnswer(url, headers, stopping.signal);
    isReady = !stopping.signal.aborted;
  }

  return {
    url,
    ready: () => isReady,
    whenReady,
    stop: async () => {
      stopping.abort();
      await child.stop();
    },
  };
}

// Next.js wants it inside the app's folder, and locks it while it develops.
function distDirOf({ dataDir, mode }: PortalOptions): string {
  if (mode === "start") return process.env["PORTAL_DIST_DIR"] || ".next";
  const own = resolve(dataDir);
  if (own === join(REPOSITORY_ROOT, ".placement")) return ".next";
  return `.next-${createHash("sha256").update(own).digest("hex").slice(0, 12)}`;
}

// The first page is compiled when it is asked for: asking is what makes it ready for people.
async function firstAnswer(url: URL, headers: Record<string, string>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const status = await statusOf(url, headers, signal);
    if (status !== undefined && status < 500) return;
    await wait(250, undefined, { signal }).catch(() => {});
  }
}

async function statusOf(url: URL, headers: Record<string, string>, signal: AbortSignal): Promise<number | undefined> {
  try {
    const answer = await fetch(url, { headers, signal, redirect: "manual" });
    await answer.body?.cancel();
    return answer.status;
  } catch {
    return undefined;
  }
}
