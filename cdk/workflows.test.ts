import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readStages } from "./config.ts";
import { REPOSITORY_ROOT } from "./constructs/bundle.ts";
import { deployRoleName, DIFF_ROLE_NAME } from "./stacks/ci-stack.ts";

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly uses?: string;
  readonly needs?: string | readonly string[];
  readonly environment?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly "timeout-minutes"?: number;
  readonly steps?: readonly Step[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const read = (path: string) => readFileSync(join(REPOSITORY_ROOT, path), "utf8");
const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
const workflows = globSync(".github/workflows/*.yaml", { cwd: REPOSITORY_ROOT }).map(
  (path) => [path, parse(read(path)) as Workflow] as const,
);
const steps = ({ jobs }: Workflow) => Object.values(jobs).flatMap((job) => job.steps ?? []);
/** Actions that are named by a tag; Dependabot pins them. */
const BY_TAG = new Set(["github/codeql-action/analyze", "github/codeql-action/init"]);

/** What a job may be given beside reading: its token for AWS, the pull request's comment, the scan's findings. */
const MAY_WRITE = new Set(["id-token", "pull-requests", "security-events"]);

test("the workflows are there", () => {
  expect(workflows.map(([path]) => path.split("/").at(-1)).toSorted()).toEqual([
    "deploy.yaml",
    "diff.yaml",
    "nightly.yaml",
    "security.yaml",
    "verify.yaml",
  ]);
});

describe.each(workflows)("%s", (_, workflow) => {
  const runs = steps(workflow).flatMap(({ run }) => (run === undefined ? [] : [run]));

  test("runs what a person runs: scripts of package.json, and files that exist", () => {
    const named = runs.flatMap((run) => [...run.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map((match) => match[1]));
    expect(named.filter((name) => scripts[name ?? ""] === undefined)).toEqual([]);
    const files = runs.flatMap((run) => [...run.matchAll(/bash (\S+)/g)].map((match) => match[1] ?? ""));
    expect(files.filter((file) => !existsSync(join(REPOSITORY_ROOT, file)))).toEqual([]);
    const own = /^(?:npm (?:ci|run [\w:-]+)|npm run --silent |bash \.ci\/[\w-]+)/;
    // What GitHub alone can do: say it on the pull request.
    expect(runs.filter((run) => !own.test(run) && !run.includes("gh pr comment"))).toEqual([]);
  });

  test("waits for jobs that exist, each for a limited time", () => {
    for (const [name, job] of Object.entries(workflow.jobs)) {
      for (const needed of [job.needs ?? []].flat()) expect(workflow.jobs, name).toHaveProperty(needed);
      if (job.uses === undefined) expect(job["timeout-minutes"], name).toBeGreaterThan(0);
      else expect(existsSync(join(REPOSITORY_ROOT, job.uses)), name).toBe(true);
    }
  });

  test("may read unless a job says more, and never holds a long-lived key", () => {
    const text = JSON.stringify(workflow);
    expect(workflow.permissions).toMatchObject({ contents: "read" });
    for (const permissions of [workflow.permissions, ...Object.values(workflow.jobs).map((job) => job.permissions)]) {
      const written = Object.entries(permissions ?? {}).filter(([, level]) => level === "write");
      expect(written.filter(([scope]) => !MAY_WRITE.has(scope))).toEqual([]);
    }
    expect(text).not.toMatch(/aws-access-key-id|AWS_SECRET_ACCESS_KEY/i);
  });

  test("uses actions by their commit", () => {
    const used = steps(workflow).flatMap(({ uses }) => (uses === undefined ? [] : [uses]));
    const loose = used.filter((uses) => !/@[0-9a-f]{40}$/.test(uses)).map((uses) => uses.split("@")[0] ?? "");
    expect(loose.filter((name) => !BY_TAG.has(name))).toEqual([]);
  });

  test("puts nothing that others write into a command", () => {
    expect(runs.filter((run) => run.includes("${{"))).toEqual([]);
  });
});

test("each stage is deployed from its own environment, as its own role, prod after staging was played", () => {
  const deploy = workflows.find(([path]) => path.endsWith("deploy.yaml"))?.[1];
  for (const { name } of readStages()) {
    const job = deploy?.jobs[name];
    expect(job?.environment, name).toBe(name);
    const role = job?.steps?.map((step) => step.with?.["role-to-assume"]).find(Boolean);
    expect(String(role)).toMatch(new RegExp(`:role/${deployRoleName(name)}$`));
    expect(job?.steps?.map(({ run }) => run)).toContain(`npm run deploy -- --stage ${name} --yes`);
  }
  expect(deploy?.jobs["staging"]?.needs).toBe("verify");
  expect(deploy?.jobs["prod"]?.needs).toBe("staging");
  expect(deploy?.jobs["staging"]?.steps?.at(-1)?.run).toMatch(/^npm run season -- --url /);
});

test("pull requests are compared as the role that only reads, by templates alone", () => {
  const diff = workflows.find(([path]) => path.endsWith("diff.yaml"))?.[1];
  const roles = diff && steps(diff).map((step) => step.with?.["role-to-assume"]);
  expect(String(roles?.find(Boolean))).toMatch(new RegExp(`:role/${DIFF_ROLE_NAME}$`));
  // Any other way makes a change set, which takes the role that deploys.
  expect(scripts["diff"]).toContain("--method template");
});

test("each night, what is random goes where no run has been, and files nothing but its own failure", () => {
  const nightly = workflows.find(([path]) => path.endsWith("nightly.yaml"))?.[1];
  expect(Object.keys(nightly?.on ?? {})).toEqual(["schedule", "workflow_dispatch"]);
  const jobs = Object.values(nightly?.jobs ?? {});
  expect(jobs.map(({ env, permissions }) => ({ env, permissions }))).toEqual([
    { env: { SEED: "random" }, permissions: undefined },
  ]);
  expect(nightly?.permissions).toEqual({ contents: "read" });
  expect(nightly && steps(nightly).at(-1)?.run).toBe("npm run test:code");
});
