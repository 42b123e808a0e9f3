import { type ChildProcess, fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { forwardLines } from "../processes/guarded-process.ts";
import { LOCAL_ACCOUNT } from "../assembly/resolver.ts";

/** What an execution environment runs. */
export interface LambdaSettings {
  readonly name: string;
  readonly codeDirectory: string;
  readonly handler: string;
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
  readonly region: string;
  /** The function's own variables; nothing of this process's environment is added to them but PATH. */
  readonly variables: Readonly<Record<string, string>>;
  /** Time to load the bundle; Lambda gives 10 s on a machine of its own. */
  readonly initSeconds?: number;
}

export interface InvocationError {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace: readonly string[];
}

export type InvocationResult =
  | { readonly ok: true; readonly payload: unknown }
  | { readonly ok: false; readonly timedOut: boolean; readonly error: InvocationError };

type RuntimeMessage =
  | { type: "ready" }
  | { type: "answered"; payload: unknown }
  | { type: "failed"; error: InvocationError }
  | { type: "crashed"; error: InvocationError };

/** Largest event and largest answer of a synchronous call. */
export const MAXIMUM_PAYLOAD_BYTES = 6 * 1024 * 1024;

/**
 * One process with one function in it: it loads the code once, handles one event at a time and keeps its memory in
 * between. Over its time it is killed, and so is its state.
 */
export class ExecutionEnvironment {
  private readonly settings: LambdaSettings;
  private readonly child: ChildProcess;
  private readonly ready: Promise<InvocationError | undefined>;
  private receive: ((message: RuntimeMessage) => void) | undefined;
  private ended = false;

  constructor(settings: LambdaSettings, onLine: (line: string, stream: "stdout" | "stderr") => void) {
    this.settings = settings;
    this.child = fork(join(import.meta.dirname, "runtime.mjs"), [], {
      stdio: ["ignore", "pipe", "pipe", "ipc"],
      detached: true,
      execArgv: [`--max-old-space-size=${settings.memoryMegabytes}`],
      env: environmentOf(settings),
    });
    forwardLines(this.child, onLine);
    this.ready = this.next((settings.initSeconds ?? 30) * 1000).then((message) => {
      if (message === "late") return this.end("Sandbox.Timedout", `${settings.name} did not load in time`);
      return message.type === "ready" ? undefined : "error" in message ? message.error : undefined;
    });
    this.child.on("message", (message) => this.receive?.(message as RuntimeMessage));
    // A channel that closes while something is being sent shows as the exit below.
    this.child.on("error", () => {});
    this.child.once("exit", (code, signal) => {
      this.ended = true;
      const errorMessage = `${settings.name} exited with ${signal ? `signal ${signal}` : `status ${code}`}`;
      this.receive?.({ type: "crashed", error: { errorType: "Runtime.ExitError", errorMessage, trace: [] } });
    });
  }

  /** Whether it can take another event. */
  get usable(): boolean {
    return !this.ended;
  }

  /** Handles one event; the caller waits for the answer before it sends another. Never throws. */
  async invoke(event: unknown, requestId: string = randomUUID()): Promise<InvocationResult> {
    const initError = await this.ready;
    if (initError) return this.failed(initError);
    const { name, timeoutSeconds, region } = this.settings;
    const answer = this.next(timeoutSeconds * 1000);
    this.child.send({
      event,
      about: {
        requestId,
        deadline: Date.now() + timeoutSeconds * 1000,
        functionArn: `arn:aws:lambda:${region}:${LOCAL_ACCOUNT}:function:${name}`,
        logGroup: name,
      },
    });
    const message = await answer;
    if (message === "late") {
      return this.failed(this.end("Sandbox.Timedout", `${name} timed out after ${timeoutSeconds} seconds`), true);
    }
    if (message.type === "answered") return { ok: true, payload: message.payload };
    if (message.type === "crashed") this.ended = true;
    return this.failed("error" in message ? message.error : unexpected(message.type));
  }

  /** Ends the process; at once, as Lambda ends an environment that it no longer needs. */
  async stop(): Promise<void> {
    this.ended = true;
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const exited = new Promise((done) => this.child.once("exit", done));
    this.child.kill("SIGKILL");
    await exited;
  }

  private next(milliseconds: number): Promise<RuntimeMessage | "late"> {
    return new Promise((answer) => {
      const timer = setTimeout(() => answer("late"), milliseconds);
      this.receive = (message) => {
        clearTimeout(timer);
        this.receive = undefined;
        answer(message);
      };
    });
  }

  private end(errorType: string, errorMessage: string): InvocationError {
    this.receive = undefined;
    void this.stop();
    return { errorType, errorMessage, trace: [] };
  }

  private failed(error: InvocationError, timedOut = false): InvocationResult {
    return { ok: false, timedOut, error };
  }
}

function environmentOf(settings: LambdaSettings): NodeJS.ProcessEnv {
  const host = process.platform === "win32" ? { SystemRoot: process.env["SystemRoot"] } : {};
  return {
    ...host,
    PATH: process.env["PATH"],
    TZ: "UTC",
    LANG: "en_US.UTF-8",
    ...settings.variables,
    _HANDLER: settings.handler,
    LAMBDA_TASK_ROOT: settings.codeDirectory,
    AWS_REGION: settings.region,
    AWS_DEFAULT_REGION: settings.region,
    AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x",
    AWS_LAMBDA_FUNCTION_NAME: settings.name,
    AWS_LAMBDA_FUNCTION_VERSION: "$LATEST",
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(settings.memoryMegabytes),
    // Keeps the SDK from asking a machine's metadata service for credentials.
    AWS_EC2_METADATA_DISABLED: "true",
  };
}

function unexpected(type: string): InvocationError {
  return { errorType: "Runtime.ProtocolError", errorMessage: `unexpected message ${type}`, trace: [] };
}
