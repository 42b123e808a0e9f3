import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";

export interface GuardedProcess {
  readonly exited: Promise<number | null>;
  stop(): Promise<void>;
}

export interface GuardedProcessOptions {
  readonly cwd?: string;
  readonly env: NodeJS.ProcessEnv;
  readonly onLine: (line: string, stream: "stdout" | "stderr") => void;
}

/** Starts a program that cannot outlive this process and that Ctrl-C in the terminal does not reach. */
export function startGuarded(program: string, args: readonly string[], options: GuardedProcessOptions): GuardedProcess {
  const guard = join(import.meta.dirname, "guard.mjs");
  const child = spawn(process.execPath, [guard, program, ...args], {
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    detached: true,
    env: options.env,
    ...(options.cwd !== undefined && { cwd: options.cwd }),
  });
  forwardLines(child, options.onLine);
  const exited = new Promise<number | null>((done) => child.once("exit", done));
  return {
    exited,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
      await exited;
    },
  };
}

/** Calls back for each line that a child writes. */
export function forwardLines(child: ChildProcess, onLine: (line: string, stream: "stdout" | "stderr") => void): void {
  for (const stream of ["stdout", "stderr"] as const) {
    const source = child[stream];
    if (source) createInterface({ input: source }).on("line", (line) => onLine(line, stream));
  }
}
