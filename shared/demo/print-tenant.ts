import { DEMO_PASSWORD } from "./colleges.ts";
import type { Login } from "./seed-college.ts";

/** Prints a tenant that was made, a line of JSON: `{tenant, name, logins: [{role, email, password}]}`. */
export function printTenant({ slug, name }: { slug: string; name: string }, made: readonly Login[]): void {
  if (made.length === 0) return;
  const logins = made.map((login) => ({ ...login, password: DEMO_PASSWORD }));
  process.stdout.write(`${JSON.stringify({ tenant: slug, name, logins })}\n`);
}
