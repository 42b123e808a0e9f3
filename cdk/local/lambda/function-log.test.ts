import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryDirectory } from "../testing/temporary.ts";
import { openFunctionLog } from "./function-log.ts";

const metrics = JSON.stringify({ _aws: { Timestamp: 1, CloudWatchMetrics: [] }, service: "api", RequestsFailed: 1 });
const line = (level: string) => JSON.stringify({ level, message: "so it went" });

test("keeps every line; people see errors at once, and neither metrics nor what went well", async () => {
  const directory = temporaryDirectory();
  const seen: string[] = [];
  const log = openFunctionLog(directory, "api", (text) => seen.push(text));
  const lines = [line("INFO"), line("WARN"), line("ERROR"), metrics, "not JSON"];
  for (const each of lines) log.line(each, "stdout");
  log.line("Error: no bundle", "stderr");
  await log.close();
  expect(seen).toEqual([`api: ${line("ERROR")}`, "api: Error: no bundle"]);
  expect(readFileSync(join(directory, "api.log"), "utf8")).toBe([...lines, "Error: no bundle", ""].join("\n"));
});
