import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { LocalError } from "./local-error.ts";

/** Folder with all state of a local stack, held by one process at a time. */
export interface DataDirectory {
  readonly path: string;
  join(...parts: string[]): string;
  release(): void;
}

/**
 * Creates the folder when it is missing and takes it for this process; the operating system gives it back however the
 * process ends. Throws a LocalError when another process has it. `reset` empties it first.
 */
export function openDataDirectory(path: string, { reset = false, url = "" } = {}): DataDirectory {
  const root = resolve(path);
  mkdirSync(root, { recursive: true });
  // PostgreSQL, which refuses to run as root, must be able to walk through to its own folder.
  chmodSync(root, process.getuid?.() === 0 ? 0o711 : 0o700);
  const lock = takeLock(root);
  if (reset) emptyExceptLock(root);
  writeFileSync(join(root, "running.json"), JSON.stringify({ pid: process.pid, url }));
  return {
    path: root,
    join: (...parts) => join(root, ...parts),
    release: () => {
      rmSync(join(root, "running.json"), { force: true });
      lock.close();
    },
  };
}

// SQLite's exclusive lock is a lock of the operating system on every platform: no stale file survives a crash.
function takeLock(root: string): DatabaseSync {
  const lock = new DatabaseSync(join(root, "lock"), { timeout: 0 });
  try {
    lock.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; CREATE TABLE IF NOT EXISTS held (x); COMMIT;");
    return lock;
  } catch {
    lock.close();
    throw new LocalError(`${root} is in use by ${holder(root)}. Stop it, or choose another: PLACEMENT_DATA_DIR=…`);
  }
}

function holder(root: string): string {
  try {
    const { pid, url } = JSON.parse(readFileSync(join(root, "running.json"), "utf8")) as { pid: number; url: string };
    return `process ${pid}${url ? `, at ${url}` : ""}`;
  } catch {
    return "another process";
  }
}

function emptyExceptLock(root: string): void {
  for (const part of [
    "postgres",
    "storage",
    "queues.jsonl",
    "mails.jsonl",
    "dns.json",
    "cloudfront.json",
    "logs",
    "assembly",
    "code",
    "state.json",
    "sam-env.json",
    "logins.jsonl",
  ])
    rmSync(join(root, part), { recursive: true, force: true });
}

/** Small values that must be the same at the next start: passwords, secrets, ports. Readable by the owner alone. */
export class StateFile {
  private readonly path: string;
  private readonly values: Record<string, string>;

  constructor(path: string) {
    this.path = path;
    this.values = readJson(path);
  }

  get(key: string): string | undefined {
    return this.values[key];
  }

  /** The value under a key; made and kept when there is none. */
  getOrCreate(key: string, create: () => string): string {
    const present = this.values[key];
    if (present !== undefined) return present;
    const value = create();
    this.set(key, value);
    return value;
  }

  set(key: string, value: string): void {
    if (this.values[key] === value) return;
    this.values[key] = value;
    const draft = `${this.path}.new`;
    writeFileSync(draft, JSON.stringify(this.values, null, 2), { mode: 0o600 });
    renameSync(draft, this.path);
  }
}

function readJson(path: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Record<string, string>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return {};
    throw new LocalError(
      `${path} cannot be read (${(error as Error).message}). Start over with npm run dev -- --reset`,
    );
  }
}
