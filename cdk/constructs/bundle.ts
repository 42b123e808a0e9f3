import { cp, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { build, type OutputFile } from "esbuild";

export const REPOSITORY_ROOT = resolve(import.meta.dirname, "../..");

export interface Bundle {
  /** Folder to zip: `index.mjs`, lazy chunks, source maps, and what the function reads from disk. */
  readonly directory: string;
  /** Source files that went in, absolute; a change to any other cannot change the bundle. */
  readonly inputs: readonly string[];
}

export interface BundleOptions {
  /** Folder of the functions' folders. */
  readonly functionsDirectory?: string;
}

/**
 * Bundles `functions/<name>/index.ts` into `outDirectory` as minified ESM for Lambda's Node 24; a dynamic import stays a
 * chunk of its own, so that it costs nothing until it is used. Throws esbuild's `BuildFailure` on a source error.
 */
export async function bundleFunction(
  name: string,
  outDirectory: string,
  { functionsDirectory = join(REPOSITORY_ROOT, "functions") }: BundleOptions = {},
): Promise<Bundle> {
  const entry = join(functionsDirectory, name, "index.ts");
  if (!existsSync(entry))
    throw new Error(`There is no function "${name}": ${relative(REPOSITORY_ROOT, entry)} is missing.`);
  const result = await build({
    entryPoints: { index: entry },
    // Paths in source maps are relative to here: the same bundle wherever it is made, and readable stack traces.
    outdir: REPOSITORY_ROOT,
    absWorkingDir: REPOSITORY_ROOT,
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    platform: "node",
    target: "node24",
    outExtension: { ".js": ".mjs" },
    chunkNames: "chunks/[name]-[hash]",
    sourcemap: "linked",
    sourcesContent: false,
    metafile: true,
    write: false,
    logLevel: "silent",
  });
  await rm(outDirectory, { recursive: true, force: true });
  const outputs = withRequire(result.outputFiles);
  await Promise.all(
    outputs.map(({ path, text }) => writeOutput(join(outDirectory, relative(REPOSITORY_ROOT, path)), text)),
  );
  if (name === "migrate") await copyMigrations(outDirectory);
  return {
    directory: outDirectory,
    inputs: Object.keys(result.metafile.inputs).map((input) => resolve(REPOSITORY_ROOT, input)),
  };
}

interface OutputText {
  readonly path: string;
  readonly text: string;
}

// CommonJS dependencies call require("node:crypto") and the like, which an ES module lacks. Only the chunk that holds
// esbuild's shim for it gets a real one; its source map moves down by the line this adds.
function withRequire(files: readonly OutputFile[]): OutputText[] {
  const banner =
    'import{createRequire as $createRequire}from"node:module";const require=$createRequire(import.meta.url);';
  const shimmed = new Set(
    files
      .filter(({ path, text }) => path.endsWith(".mjs") && text.includes("Dynamic require of"))
      .map(({ path }) => path),
  );
  return files.map(({ path, text }) => {
    if (shimmed.has(path)) return { path, text: `${banner}\n${text}` };
    if (shimmed.has(path.replace(/\.map$/, ""))) return { path, text: text.replace('"mappings": "', '"mappings": ";') };
    return { path, text };
  });
}

async function writeOutput(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

// The migrator reads these from disk, beside its index.mjs.
async function copyMigrations(outDirectory: string): Promise<void> {
  const source = join(REPOSITORY_ROOT, "shared/db");
  const scripts = (await readdir(source)).filter((file) => file.endsWith(".sql"));
  await Promise.all([
    cp(join(source, "migrations"), join(outDirectory, "migrations"), { recursive: true }),
    ...scripts.map((file) => cp(join(source, file), join(outDirectory, file))),
  ]);
}
