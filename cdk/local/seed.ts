import { spawn } from "node:child_process";
import { appendFileSync, existsSync, readFileSync } from "node:fs";
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

/** Makers of demo colleges: two small ones for a new database, and one of 20,000 students. */
export const SEEDERS = {
  demo: join(REPOSITORY_ROOT, "shared/demo/seed.ts"),
  large: join(REPOSITORY_ROOT, "shared/demo/seed-large.ts"),
} as const;

/** Runs a seeder, and adds the logins that it made to `file`. Without the seeder it does nothing. */
export async function seedDemo(seeder: string, file: string, env: Readonly<Record<string, string>>): Promise<void> {
  if (!existsSync(seeder)) return;
  const child = spawn(process.execPath, [seeder], {
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
  appendFileSync(file, tenants, { mode: 0o600 });
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
