import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { REPOSITORY_ROOT } from "../constructs/bundle.ts";
import { LocalError } from "./local-error.ts";

/** A demo tenant and who can sign in to it. */
export interface DemoTenant {
  /** Slug. */
  readonly tenant: string;
  readonly name: string;
  readonly url: string;
  readonly logins: readonly { readonly role: string; readonly email: string; readonly password: string }[];
}

const SCRIPT = join(REPOSITORY_ROOT, "shared/demo/seed.ts");

/** Fills a new database with demo colleges, and keeps their logins in `file`. Without a seeder it does nothing. */
export async function seedDemo(file: string, env: Readonly<Record<string, string>>): Promise<void> {
  if (!existsSync(SCRIPT)) return;
  const child = spawn(process.execPath, [SCRIPT], {
    cwd: REPOSITORY_ROOT,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let complaints = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (complaints += text));
  let tenants = "";
  for await (const line of createInterface({ input: child.stdout })) if (line.startsWith("{")) tenants += `${line}\n`;
  const code = child.exitCode ?? (await new Promise<number | null>((done) => child.once("exit", done)));
  if (code !== 0)
    throw new LocalError(`The demo data could not be made (start without: -- --empty):\n${complaints.trim()}`);
  writeFileSync(file, tenants, { mode: 0o600 });
}

/** Demo tenants of an earlier or of this start, with their addresses on this front door. */
export function readDemo(file: string, portalUrlTemplate: string): DemoTenant[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  return lines.map((line) => {
    const { tenant, name = tenant, logins = [] } = JSON.parse(line) as Pick<DemoTenant, "tenant"> & Partial<DemoTenant>;
    return { tenant, name, logins, url: portalUrlTemplate.replace("{tenant}", tenant) };
  });
}
