import { existsSync, globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const documents = ["README.md", ...globSync(".github/docs/*.md", { cwd: root })].filter((path) =>
  existsSync(join(root, path)),
);
const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> };

/** Documents say only what is there: each path and each npm script that they name exists. */
describe.each(documents)("%s", (document) => {
  const text = readFileSync(join(root, document), "utf8");
  const quoted = [...text.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? "");

  it("names paths that exist", () => {
    const paths = quoted.filter((code) => /^(?:cdk|functions|web|shared|\.github|\.ci)\/[\w./[\]()-]+$/.test(code));
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it("names scripts that exist", () => {
    const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1] ?? "");
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it("links to files that exist", () => {
    const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)].map((match) => match[1] ?? "");
    expect(links.filter((link) => !existsSync(resolve(root, document, "..", link)))).toEqual([]);
  });
});
