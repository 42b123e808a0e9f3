import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const tree = mkdtempSync(join(tmpdir(), "placement-boundaries-"));
afterAll(() => rmSync(tree, { recursive: true, force: true }));

// One violation of each rule, planted in a tree of its own: a rule that is silent guards nothing.
const PLANTED: Readonly<Record<string, readonly [from: string, to: string]>> = {
  "domain-imports-nothing": ["shared/domain/a.ts", "shared/contracts/x.ts"],
  "contracts-see-domain": ["shared/contracts/a.ts", "shared/db/x.ts"],
  "db-sees-contracts-and-domain": ["shared/db/a.ts", "shared/services/x.ts"],
  "ports-see-contracts": ["shared/ports/a.ts", "shared/db/x.ts"],
  "adapters-see-ports": ["shared/adapters/a.ts", "shared/services/x.ts"],
  "emails-see-contracts": ["shared/emails/a.tsx", "shared/db/x.ts"],
  "services-see-db": ["shared/services/a.ts", "functions/api/x.ts"],
  "functions-see-shared": ["functions/api/a.ts", "cdk/x.ts"],
  "cdk-sees-config": ["cdk/a.ts", "shared/services/x.ts"],
  "web-sees-contracts-and-domain": ["web/a.tsx", "shared/services/x.ts"],
  "web-sees-the-api-type-only": ["web/b.tsx", "functions/api/x.ts"],
  "nobody-ships-testing": ["functions/api/b.ts", "shared/testing/x.ts"],
  "no-cycles": ["shared/domain/one.ts", "shared/domain/two.ts"],
};

test("every boundary rule finds what it forbids", async () => {
  for (const [from, to] of Object.values(PLANTED)) {
    write(to, "export const x = 1;\n");
    write(from, `import { x } from "${specifier(from, to)}";\nexport const a = x;\n`);
  }
  write("shared/domain/two.ts", 'import { a } from "./one.ts";\nexport const x = () => a;\n');
  write(
    "web/b.tsx",
    `import type { x } from "${specifier("web/b.tsx", "functions/api/x.ts")}";\nexport type A = typeof x;\n`,
  );
  const config = (await import(pathToFileURL(join(root, ".dependency-cruiser.mjs")).href)) as {
    default: { forbidden: { name: string }[] };
  };
  expect(Object.keys(PLANTED).toSorted()).toEqual(config.default.forbidden.map(({ name }) => name).toSorted());

  const found = new Map<string, string[]>();
  for (const { rule, from } of await cruise()) found.set(rule.name, [...(found.get(rule.name) ?? []), from]);
  for (const [rule, [from]] of Object.entries(PLANTED)) expect(found.get(rule), rule).toContain(from);
});

interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
}

function cruise(): Promise<readonly Violation[]> {
  const tool = join(root, "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs");
  const flags = [
    "--config",
    join(root, ".dependency-cruiser.mjs"),
    "--output-type",
    "json",
    "cdk",
    "functions",
    "shared",
    "web",
  ];
  return new Promise((settle, fail) => {
    execFile(process.execPath, [tool, ...flags], { cwd: tree, maxBuffer: 2 ** 26 }, (_error, stdout, stderr) => {
      // It ends with a status when there are violations; without an answer something else is wrong.
      if (!stdout.startsWith("{")) return fail(new Error(stderr));
      const { summary } = JSON.parse(stdout) as { summary: { violations: Violation[] } };
      settle(summary.violations);
    });
  });
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(tree, path)), { recursive: true });
  writeFileSync(join(tree, path), text);
}

function specifier(from: string, to: string): string {
  const path = relative(dirname(from), to);
  return path.startsWith(".") ? path : `./${path}`;
}
