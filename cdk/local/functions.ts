import { writeFileSync } from "node:fs";
import { FUNCTIONS, functionLogicalId } from "../function-names.ts";
import type { FunctionModel } from "./assembly/read-model.ts";
import type { Resolver } from "./assembly/resolver.ts";
import { functionEnvironment, type LocalServices } from "./function-environment.ts";
import { type FunctionLog, openFunctionLog } from "./lambda/function-log.ts";
import { FunctionPool } from "./lambda/function-pool.ts";
import { LocalError } from "./local-error.ts";
import type { Progress } from "./progress.ts";
import type { ReloadTarget } from "./reload.ts";

export interface FunctionsOptions {
  readonly models: readonly FunctionModel[];
  readonly resolver: Resolver;
  readonly services: LocalServices;
  readonly region: string;
  readonly logDirectory: string;
  /** Written for `sam local invoke --env-vars`, which cannot resolve what the template refers to. */
  readonly samEnvironmentFile: string;
  readonly progress: Progress;
  readonly env: NodeJS.ProcessEnv;
}

export interface LocalFunctions {
  get(id: string): FunctionPool | undefined;
  require(id: string): FunctionPool;
  /** Calls a function as the deployment would; throws a LocalError with its reason when it fails. */
  runTrigger(id: string): Promise<void>;
  readonly environments: ReadonlyMap<string, Readonly<Record<string, string>>>;
  readonly reloadTargets: readonly ReloadTarget[];
  /** A log beside those of the functions. */
  openLog(name: string): (line: string, stream: "stdout" | "stderr") => void;
  stop(): Promise<void>;
}

// One machine has few cores; the template's ceilings are for many.
const MAXIMUM_ENVIRONMENTS = 2;
const MAXIMUM_ENVIRONMENTS_OF_API = 4;

/** Makes every function of the assembly callable. No process starts before its first call. */
export function startFunctions(options: FunctionsOptions): LocalFunctions {
  const logs: FunctionLog[] = [];
  const pools = new Map<string, FunctionPool>();
  const environments = new Map<string, Record<string, string>>();
  const openLog = (name: string, onError: (text: string) => void) => {
    const log = openFunctionLog(options.logDirectory, name, onError);
    logs.push(log);
    return log;
  };
  for (const model of options.models) {
    const variables = functionEnvironment(model, options.resolver, options.services, options.env);
    environments.set(model.id, variables);
    pools.set(model.id, createPool(model, variables, options, openLog(folderOf(model.id), options.progress.problem)));
  }
  writeFileSync(options.samEnvironmentFile, JSON.stringify(Object.fromEntries(environments), null, 2), { mode: 0o600 });
  const require = (id: string) => {
    const pool = pools.get(id);
    if (pool === undefined) throw new LocalError(`the assembly has no function ${id}`);
    return pool;
  };
  return {
    get: (id) => pools.get(id),
    require,
    environments,
    openLog: (name) => openLog(name, () => {}).line,
    runTrigger: async (id) => {
      const result = await require(id).invoke({});
      if (!result.ok) throw new LocalError(`${id} failed: ${result.error.errorMessage}`);
    },
    reloadTargets: [...pools].map(([id, pool]) => ({
      name: folderOf(id),
      replaceCode: (directory) => pool.replaceCode(directory),
    })),
    stop: async () => {
      await Promise.all([...pools.values()].map((pool) => pool.stop()));
      await Promise.all(logs.map((log) => log.close()));
    },
  };
}

function createPool(
  model: FunctionModel,
  variables: Readonly<Record<string, string>>,
  { region, progress }: FunctionsOptions,
  log: FunctionLog,
): FunctionPool {
  const name = folderOf(model.id);
  const cap = name === "api" ? MAXIMUM_ENVIRONMENTS_OF_API : MAXIMUM_ENVIRONMENTS;
  return new FunctionPool(
    {
      name: model.id,
      codeDirectory: model.codeDirectory,
      handler: model.handler,
      timeoutSeconds: model.timeoutSeconds,
      memoryMegabytes: model.memoryMegabytes,
      region,
      variables,
    },
    {
      maximum: Math.min(model.reservedConcurrency, cap),
      onLine: (line, stream) => log.line(readable(line), stream),
      onFailure: ({ error }) => {
        log.line(JSON.stringify({ level: "warn", message: "invocation failed", error }), "stdout");
        progress.problem(`${name}: ${[error.errorMessage, ...error.trace.slice(1, 4).map(readable)].join("\n")}`);
      },
    },
  );
}

// Source maps put sources below the bundle; people look for them below the repository.
function readable(line: string): string {
  return line.replaceAll(/(?:file:\/\/)?[^\s("]*\/(?:asset\.[0-9a-f]{64}|code\/[\w-]+-\d+)\//g, "");
}

// `AiWorkerFunction` → `ai-worker`
function folderOf(logicalId: string): string {
  return FUNCTIONS.find((name) => functionLogicalId(name) === logicalId) ?? logicalId;
}
