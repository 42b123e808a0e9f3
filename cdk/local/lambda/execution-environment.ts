import { type ChildProcess, fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { forwardLines } from "../processes/guarded-process.ts";
import { LOCAL_ACCOUNT } from "../assembly/resolver.ts";
import { type InvocationError, type RuntimeApi, type RuntimeReport, startRuntimeApi } from "./runtime-api.ts";

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

export type InvocationResult =
  | { readonly ok: true; readonly payload: unknown }
  | { readonly ok: false; readonly timedOut: boolean; readonly error: InvocationError };

type Report<T extends RuntimeReport["type"]> = Extract<RuntimeReport, { type: T | "crashed" }>;

/** Path of AWS's own `aws-lambda-ric`, to run functions with it; unset, they run with ours, which needs no compiler. */
const RUNTIME_CLIENT = process.env["LAMBDA_RUNTIME_CLIENT"] ?? join(import.meta.dirname, "runtime-client.mjs");

/**
 * One process with one function in it, behind a Runtime API of its own: it loads the code once, handles one event at a
 * time and keeps its memory in between. Over its time it is killed, and so is its state.
 */
export class ExecutionEnvironment {
  private readonly settings: LambdaSettings;
  private readonly started: Promise<{ readonly api: RuntimeApi; readonly child: ChildProcess }>;
  private readonly ready: Promise<InvocationError | undefined>;
  private receive: ((report: RuntimeReport) => void) | undefined;
  private ended = false;

  constructor(settings: LambdaSettings, onLine: (line: string, stream: "stdout" | "stderr") => void) {
    this.settings = settings;
    this.started = this.start(onLine);
    this.ready = this.next((settings.initSeconds ?? 30) * 1000, "waits").then((report) => {
      if (report === "late") return this.end("Sandbox.Timedout", `${settings.name} did not load in time`);
      return "error" in report ? report.error : undefined;
    });
  }

  /** Whether it can take another event. */
  get usable(): boolean {
    return !this.ended;
  }

  /** Handles one event; the caller waits for the answer before it sends another. Never throws. */
  async invoke(event: unknown, requestId: string = randomUUID()): Promise<InvocationResult> {
    const initError = await this.ready;
    if (initError) return { ok: false, timedOut: false, error: initError };
    const { name, timeoutSeconds, region } = this.settings;
    const { api } = await this.started;
    const deadline = Date.now() + timeoutSeconds * 1000;
    const outcome = this.next(timeoutSeconds * 1000, "answered", "failed");
    api.hand({ event, requestId, deadline, functionArn: `arn:aws:lambda:${region}:${LOCAL_ACCOUNT}:function:${name}` });
    const report = await outcome;
    if (report === "late") {
      const error = this.end("Sandbox.Timedout", `${name} timed out after ${timeoutSeconds} seconds`);
      return { ok: false, timedOut: true, error };
    }
    if (report.type === "answered") return { ok: true, payload: report.payload };
    return { ok: false, timedOut: false, error: report.error };
  }

  /** Ends the process; at once, as Lambda ends an environment that it no longer needs. */
  async stop(): Promise<void> {
    this.ended = true;
    const { child } = await this.started;
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const exited = new Promise((done) => child.once("exit", done));
    child.kill("SIGKILL");
    await exited;
  }

  private async start(onLine: (line: string, stream: "stdout" | "stderr") => void) {
    const { settings } = this;
    const api = await startRuntimeApi((report) => this.receive?.(report));
    const child = fork(RUNTIME_CLIENT, [], {
      stdio: ["ignore", "pipe", "pipe", "ipc"],
      detached: true,
      execArgv: [`--max-old-space-size=${settings.memoryMegabytes}`],
      env: { ...environmentOf(settings), AWS_LAMBDA_RUNTIME_API: api.address },
    });
    forwardLines(child, onLine);
    const crashed = (reason: string) => {
      this.ended = true;
      api.stop();
      const errorMessage = `${settings.name} ${reason}`;
      this.receive?.({ type: "crashed", error: { errorType: "Runtime.ExitError", errorMessage, trace: [] } });
    };
    child.once("exit", (code, signal) => crashed(`exited with ${signal ? `signal ${signal}` : `status ${code}`}`));
    child.once("error", ({ message }) => crashed(`could not be started: ${message}`));
    return { api, child };
  }

  // The next report of one of these kinds, or that the process has ended.
  private next<T extends RuntimeReport["type"]>(milliseconds: number, ...types: T[]): Promise<Report<T> | "late"> {
    return new Promise((answer) => {
      const timer = setTimeout(() => answer("late"), milliseconds);
      this.receive = (report) => {
        if (!["crashed", ...types].includes(report.type)) return;
        clearTimeout(timer);
        this.receive = undefined;
        answer(report as Report<T>);
      };
    });
  }

  private end(errorType: string, errorMessage: string): InvocationError {
    this.receive = undefined;
    void this.stop();
    return { errorType, errorMessage, trace: [] };
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
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${settings.name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: "local",
    // Keeps the SDK from asking a machine's metadata service for credentials.
    AWS_EC2_METADATA_DISABLED: "true",
  };
}
