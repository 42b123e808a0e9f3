import { fork } from "node:child_process";
import { join } from "node:path";
import { LocalError } from "../local-error.ts";

export interface PostgresProcessSettings {
  readonly directory: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly parameters: Readonly<Record<string, string | number>>;
}

export interface LocalPostgres {
  /** URL of the server as its administrator, without a database. */
  readonly url: URL;
  /** Settles when the server ends without having been asked to. */
  readonly died: Promise<void>;
  stop(): Promise<void>;
}

const PARAMETERS = {
  listen_addresses: "127.0.0.1",
  // Sockets would need a folder that the server's own account may write.
  unix_socket_directories: "",
  max_connections: 200,
  shared_buffers: "256MB",
  // A power cut may cost the last half second, never consistency.
  synchronous_commit: "off",
  wal_level: "minimal",
  max_wal_senders: 0,
  jit: "off",
  random_page_cost: 1.1,
};

/** Starts a PostgreSQL of its own on a folder, which it makes the first time; it ends with this process. */
export async function startPostgres(options: {
  directory: string;
  port: number;
  password: string;
}): Promise<LocalPostgres> {
  const settings: PostgresProcessSettings = { ...options, user: "postgres", parameters: PARAMETERS };
  const child = fork(join(import.meta.dirname, "postgres-process.ts"), [JSON.stringify(settings)], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    execArgv: [],
    // Out of the terminal's group: Ctrl-C must not end the database before what uses it.
    detached: true,
  });
  const exited = new Promise<void>((done) => child.once("exit", () => done()));
  let stopping = false;
  const outcome = await new Promise<{ ready: boolean; reason?: string }>((answer) => {
    child.once("message", (message) => answer(message as { ready: boolean; reason?: string }));
    child.once("exit", () => answer({ ready: false, reason: "its process ended" }));
  });
  if (!outcome.ready) throw new LocalError(explain(outcome.reason ?? "", options.directory));
  return {
    url: new URL(`postgres://postgres:${options.password}@127.0.0.1:${options.port}`),
    died: exited.then(() => (stopping ? new Promise<void>(() => {}) : undefined)),
    stop: async () => {
      stopping = true;
      if (child.connected) child.send("stop");
      await exited;
    },
  };
}

function explain(reason: string, directory: string): string {
  const hint = /permission denied/i.test(reason)
    ? `\nAs root, PostgreSQL runs under the account "postgres", which must be able to enter ${directory}.`
    : "";
  return `PostgreSQL did not start: ${reason}${hint}`;
}
