import { spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";

test.each([0, 3])("a server that was started and stopped leaves the process its exit status %i", async (status) => {
  const specifier = JSON.stringify(pathToFileURL(join(import.meta.dirname, "postgres-server.ts")).href);
  const script = `const { startPostgres } = await import(${specifier});
    const server = await startPostgres();
    await server.stop();
    process.exitCode = ${status};`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script], { stdio: "ignore" });
  expect(await new Promise((settle) => child.once("exit", settle))).toBe(status);
});
