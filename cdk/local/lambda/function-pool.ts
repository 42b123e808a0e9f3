import { randomUUID } from "node:crypto";
import { ExecutionEnvironment, type InvocationResult, type LambdaSettings } from "./execution-environment.ts";

export interface FunctionPoolOptions {
  /** Environments at once. */
  readonly maximum: number;
  readonly onLine: (line: string, stream: "stdout" | "stderr") => void;
  /** Called for every invocation that failed, after the caller has its answer. */
  readonly onFailure?: (result: InvocationResult & { ok: false }) => void;
  /** Time after which an environment nobody calls is ended. */
  readonly idleSeconds?: number;
}

/** A function and its execution environments: more of them as calls come at once, up to a ceiling; then calls wait. */
export class FunctionPool {
  readonly settings: LambdaSettings;
  private readonly options: FunctionPoolOptions;
  private codeDirectory: string;
  private readonly idle: IdleEnvironment[] = [];
  private readonly all = new Set<ExecutionEnvironment>();
  private readonly retired = new WeakSet<ExecutionEnvironment>();
  private readonly waiting: (() => void)[] = [];
  private running = 0;
  private stopped = false;
  private drained: (() => void) | undefined;

  constructor(settings: LambdaSettings, options: FunctionPoolOptions) {
    this.settings = settings;
    this.options = options;
    this.codeDirectory = settings.codeDirectory;
  }

  /** Calls the function, waiting for a free environment when all are busy. Never throws. */
  async invoke(event: unknown): Promise<InvocationResult> {
    if (this.stopped) return refused("ServiceException", `${this.settings.name} is shutting down`);
    if (this.running >= this.options.maximum) await new Promise<void>((turn) => this.waiting.push(turn));
    else this.running++;
    const environment = this.take();
    const result = await environment.invoke(event, randomUUID());
    this.giveBack(environment);
    if (!result.ok) this.options.onFailure?.(result);
    return result;
  }

  /** Starts an environment ahead of the first call. */
  warm(): void {
    if (!this.stopped && this.all.size === 0) this.keepIdle(this.start());
  }

  /** New code for every call from now on; a call under way finishes on the old. */
  replaceCode(codeDirectory: string): void {
    this.codeDirectory = codeDirectory;
    for (const environment of this.all) this.retired.add(environment);
    for (const { environment, timer } of this.idle.splice(0)) {
      clearTimeout(timer);
      this.discard(environment);
    }
    this.warm();
  }

  /** Takes no more calls, waits for those under way up to a limit, and ends every environment. */
  async stop(graceSeconds = 5): Promise<void> {
    this.stopped = true;
    if (this.running > 0) {
      const limit = Promise.withResolvers<void>();
      const timer = setTimeout(limit.resolve, graceSeconds * 1000);
      await Promise.race([new Promise<void>((done) => (this.drained = done)), limit.promise]);
      clearTimeout(timer);
    }
    for (const { timer } of this.idle.splice(0)) clearTimeout(timer);
    await Promise.all([...this.all].map((environment) => environment.stop()));
  }

  private take(): ExecutionEnvironment {
    for (let next = this.idle.pop(); next; next = this.idle.pop()) {
      clearTimeout(next.timer);
      if (next.environment.usable) return next.environment;
      this.all.delete(next.environment);
    }
    return this.start();
  }

  private start(): ExecutionEnvironment {
    const settings = { ...this.settings, codeDirectory: this.codeDirectory };
    const environment = new ExecutionEnvironment(settings, this.options.onLine);
    this.all.add(environment);
    return environment;
  }

  private giveBack(environment: ExecutionEnvironment): void {
    if (!environment.usable || this.retired.has(environment)) this.discard(environment);
    else this.keepIdle(environment);
    const next = this.waiting.shift();
    if (next) next();
    else this.running--;
    if (this.running === 0) this.drained?.();
  }

  private keepIdle(environment: ExecutionEnvironment): void {
    const timer = setTimeout(
      () => {
        const place = this.idle.findIndex((idle) => idle.environment === environment);
        if (place >= 0) this.idle.splice(place, 1);
        this.discard(environment);
      },
      (this.options.idleSeconds ?? 300) * 1000,
    );
    timer.unref();
    this.idle.push({ environment, timer });
  }

  private discard(environment: ExecutionEnvironment): void {
    this.all.delete(environment);
    void environment.stop();
  }
}

interface IdleEnvironment {
  readonly environment: ExecutionEnvironment;
  readonly timer: NodeJS.Timeout;
}

function refused(errorType: string, errorMessage: string): InvocationResult & { ok: false } {
  return { ok: false, timedOut: false, error: { errorType, errorMessage, trace: [] } };
}
