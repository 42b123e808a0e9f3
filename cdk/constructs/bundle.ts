import { cp, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { build, type Metafile, type OutputFile, type Plugin } from "esbuild";
import { type EagerPath, type MadeBundle, type OutputText, remembered } from "./bundle-memory.ts";

export const REPOSITORY_ROOT = resolve(import.meta.dirname, "../..");

export interface Bundle {
  /** Folder to zip: `index.mjs`, lazy chunks, source maps, and what the function reads from disk. */
  readonly directory: string;
  /** Source files that went in, absolute; a change to any other cannot change the bundle. */
  readonly inputs: readonly string[];
  /** What is loaded before the first event: the entry, and every chunk that it imports statically. */
  readonly eager: EagerPath;
}

export interface BundleOptions {
  /** Folder of the functions' folders. */
  readonly functionsDirectory?: string;
  /** Folder in which a bundle is remembered, to be had again while its sources are the same. */
  readonly memory?: string;
}

/**
 * Bundles `functions/<name>/index.ts` into `outDirectory` as minified ESM for Lambda's Node 24; a dynamic import stays a
 * chunk of its own, so that it costs nothing until it is used. Throws esbuild's `BuildFailure` on a source error.
 */
export async function bundleFunction(
  name: string,
  outDirectory: string,
  { functionsDirectory = join(REPOSITORY_ROOT, "functions"), memory }: BundleOptions = {},
): Promise<Bundle> {
  const entry = join(functionsDirectory, name, "index.ts");
  if (!existsSync(entry))
    throw new Error(`There is no function "${name}": ${relative(REPOSITORY_ROOT, entry)} is missing.`);
  const make = () => bundled(entry);
  const made = memory === undefined ? await make() : await remembered(join(memory, `${name}.json`), make);
  await rm(outDirectory, { recursive: true, force: true });
  await Promise.all(made.outputs.map(({ path, text }) => writeOutput(join(outDirectory, path), text)));
  if (name === "migrate") await copyMigrations(outDirectory);
  return {
    directory: outDirectory,
    inputs: made.inputs.map((input) => resolve(REPOSITORY_ROOT, input)),
    eager: made.eager,
  };
}

async function bundled(entry: string): Promise<MadeBundle> {
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
    // React and others have a slow half for development, which an unset variable would choose.
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [ENGLISH_ZOD],
    alias: { "cls-hooked/context": join(REPOSITORY_ROOT, "functions/_lib/xray-context.ts") },
    metafile: true,
    write: false,
    logLevel: "silent",
  });
  return {
    outputs: withRequire(result.outputFiles).map(({ path, text }) => ({ path: relative(REPOSITORY_ROOT, path), text })),
    inputs: Object.keys(result.metafile.inputs),
    eager: eagerPath(result.metafile),
  };
}

// Zod carries its messages in fifty languages, a quarter of a megabyte, and cannot be shaken free of them. We say ours in
// English.
const ENGLISH_ZOD: Plugin = {
  name: "english-zod",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, ({ path }) => ({
      contents: 'export { default as en } from "./en.js";',
      resolveDir: dirname(path),
    }));
  },
};

function eagerPath({ outputs }: Metafile): EagerPath {
  const seen = new Set<string>();
  const follow = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const { kind, path, external } of outputs[file]?.imports ?? []) {
      if (kind === "import-statement" && external !== true) follow(path);
    }
  };
  follow("index.mjs");
  const loaded = [...seen].flatMap((file) => outputs[file] ?? []);
  return {
    bytes: loaded.reduce((sum, { bytes }) => sum + bytes, 0),
    modules: [...new Set(loaded.flatMap(({ inputs }) => Object.keys(inputs)))].toSorted(),
  };
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
