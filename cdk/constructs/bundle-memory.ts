import { createHash } from "node:crypto";
import { mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "../..");

/** What decides about every bundle besides its sources: how it is made, and the packages that are installed. */
const RECIPE = [
  "cdk/constructs/bundle.ts",
  "cdk/constructs/bundle-memory.ts",
  "package.json",
  "tsconfig.json",
  "node_modules/.package-lock.json",
];

export interface EagerPath {
  /** Of all its files, source maps left out. */
  readonly bytes: number;
  /** Source files on it, relative to the repository. */
  readonly modules: readonly string[];
}

export interface OutputText {
  /** Relative to the bundle's folder. */
  readonly path: string;
  readonly text: string;
}

/** A bundle that is not written yet. */
export interface MadeBundle {
  readonly outputs: readonly OutputText[];
  /** Source files, relative to the repository. */
  readonly inputs: readonly string[];
  readonly eager: EagerPath;
}

interface Memory {
  readonly fingerprint: string;
  readonly made: MadeBundle;
}

/**
 * What `make` made of the same sources last time, as `file` remembers it; else what it makes now, which is remembered.
 * Making all functions takes most of the time in which a local stack starts. A memory that cannot be read or written costs
 * that time and nothing else.
 */
export async function remembered(file: string, make: () => Promise<MadeBundle>): Promise<MadeBundle> {
  const known = await recall(file).catch(() => undefined);
  if (known !== undefined) return known;
  const startedAt = Date.now();
  const made = await make();
  await keep(file, made, startedAt).catch(() => undefined);
  return made;
}

async function recall(file: string): Promise<MadeBundle | undefined> {
  const { fingerprint, made } = JSON.parse(await readFile(file, "utf8")) as Memory;
  return fingerprint === (await fingerprintOf(made.inputs)) ? made : undefined;
}

async function keep(file: string, made: MadeBundle, startedAt: number): Promise<void> {
  const fingerprint = await fingerprintOf(made.inputs);
  // What was saved meanwhile may or may not be in it.
  if ((await lastChange(made.inputs)) >= startedAt) return;
  // Whole or not at all: several stacks may start at once.
  const draft = `${file}.${process.pid}`;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(draft, JSON.stringify({ fingerprint, made } satisfies Memory));
  await rename(draft, file);
}

/** Throws when a source is gone. Packages are as their lock file says, which is part of the recipe. */
async function fingerprintOf(inputs: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const file of [...RECIPE, ...own(inputs)]) {
    const text = await readFile(resolve(ROOT, file));
    hash.update(`${file} ${text.byteLength}\n`).update(text);
  }
  return hash.digest("hex");
}

async function lastChange(inputs: readonly string[]): Promise<number> {
  const times = await Promise.all(own(inputs).map(async (file) => (await stat(resolve(ROOT, file))).mtimeMs));
  return Math.max(...times);
}

const own = (inputs: readonly string[]) => inputs.filter((input) => !input.includes("node_modules/"));
