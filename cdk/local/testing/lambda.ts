import { onTestFinished } from "vitest";
import type { LambdaSettings } from "../lambda/execution-environment.ts";
import { FunctionPool, type FunctionPoolOptions } from "../lambda/function-pool.ts";
import { temporaryDirectory } from "./temporary.ts";

/** Settings of a function with this source. */
export function lambdaSettings(source: string, overrides: Partial<LambdaSettings> = {}): LambdaSettings {
  return {
    name: "TestFunction",
    codeDirectory: temporaryDirectory({ "index.mjs": source }),
    handler: "index.handler",
    timeoutSeconds: 20,
    memoryMegabytes: 128,
    region: "ap-south-1",
    variables: {},
    ...overrides,
  };
}

/** A pool that ends with the test. */
export function testPool(
  source: string,
  { maximum = 2, ...options }: Partial<FunctionPoolOptions> = {},
  overrides: Partial<LambdaSettings> = {},
): FunctionPool {
  const pool = new FunctionPool(lambdaSettings(source, overrides), { maximum, onLine: () => {}, ...options });
  onTestFinished(() => pool.stop(0));
  return pool;
}
