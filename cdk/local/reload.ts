import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { watch } from "chokidar";
import { type Bundle, bundleFunction, REPOSITORY_ROOT } from "../constructs/bundle.ts";
import type { Progress } from "./progress.ts";

export interface ReloadTarget {
  /** Folder of the function, e.g. `ai-worker`. */
  readonly name: string;
  replaceCode(directory: string): void;
}

export interface ReloadOptions {
  readonly targets: readonly ReloadTarget[];
  /** Folder for new bundles. */
  readonly directory: string;
  readonly functionsDirectory?: string;
  readonly progress: Progress;
}

const QUIET_MILLISECONDS = 80;

/** Bundles functions anew when their sources change, and gives them to whoever runs them; returns what ends it. */
export async function watchSources(options: ReloadOptions): Promise<() => Promise<void>> {
  const functionsDirectory = options.functionsDirectory ?? join(REPOSITORY_ROOT, "functions");
  await rm(options.directory, { recursive: true, force: true });
  const inputs = new Map<string, ReadonlySet<string>>();
  const broken = new Set<string>();
  const changed = new Set<string>();
  let generation = 0;
  let working: Promise<void> = Promise.resolve();

  const watcher = watch([functionsDirectory, join(REPOSITORY_ROOT, "shared")], {
    ignoreInitial: true,
    ignored: (path) => /[\\/]node_modules([\\/]|$)|\.test\.tsx?$/.test(path),
  });
  watcher.on("all", (_, path) => {
    changed.add(path);
    const seen = changed.size;
    working = rebuildAfter(working, seen);
  });
  await new Promise<void>((ready) => watcher.once("ready", () => ready()));

  // Editors save in several steps, and one save touches several files: one rebuild for what comes together.
  async function rebuildAfter(previous: Promise<void>, seen: number): Promise<void> {
    await previous;
    await wait(QUIET_MILLISECONDS);
    if (changed.size >= seen && changed.size > 0) await rebuild([...changed]);
  }

  async function rebuild(paths: readonly string[]): Promise<void> {
    changed.clear();
    // What a bundle was made of is known from its first rebuild on; before that, anything may be in it.
    const affected = options.targets.filter(({ name }) => {
      const known = inputs.get(name);
      return known === undefined || broken.has(name) || paths.some((path) => known.has(path) || path.endsWith(".sql"));
    });
    generation++;
    const outcomes = await Promise.all(affected.map(rebundle));
    const done = outcomes.filter((name) => name !== undefined);
    if (done.length > 0) options.progress.note(`↻ ${done.join(", ")}`);
  }

  async function rebundle({ name, replaceCode }: ReloadTarget): Promise<string | undefined> {
    try {
      const directory = join(options.directory, `${name}-${generation}`);
      const bundle: Bundle = await bundleFunction(name, directory, { functionsDirectory });
      inputs.set(name, new Set(bundle.inputs));
      broken.delete(name);
      replaceCode(bundle.directory);
      return name;
    } catch (error) {
      broken.add(name);
      options.progress.problem(`${name} keeps running its last good code:\n${readable(error)}`);
      return undefined;
    }
  }

  return async () => {
    await watcher.close();
    await working;
  };
}

interface BuildMessage {
  readonly text: string;
  readonly location: {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly lineText: string;
  } | null;
}

function readable(error: unknown): string {
  const { errors } = error as { errors?: readonly BuildMessage[] };
  if (!errors) return (error as Error).message;
  return errors
    .map(({ text, location }) =>
      location
        ? `  ${location.file}:${location.line}:${location.column} ${text}\n    ${location.lineText.trim()}`
        : `  ${text}`,
    )
    .join("\n");
}
