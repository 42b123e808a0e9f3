import { statSync, writeFileSync } from "node:fs";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openDataDirectory, StateFile } from "./data-directory.ts";
import { requireFreePort } from "./ports.ts";
import { temporaryDirectory } from "./testing/temporary.ts";

test("is held by one at a time, and says by whom", () => {
  const path = temporaryDirectory();
  const held = openDataDirectory(path, { url: "http://localhost:3000" });
  expect(() => openDataDirectory(path)).toThrow(
    `${path} is in use by process ${process.pid}, at http://localhost:3000.`,
  );
  held.release();
  openDataDirectory(path).release();
});

test("is free again after its holder was killed", async () => {
  const path = temporaryDirectory();
  const source = join(import.meta.dirname, "data-directory.ts");
  const script = `const { openDataDirectory } = await import(${JSON.stringify(source)}); globalThis.held = openDataDirectory(${JSON.stringify(path)}); console.log("held"); setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(holder.stdout, "data");
  expect(() => openDataDirectory(path)).toThrow(`in use by process ${holder.pid}`);
  holder.kill("SIGKILL");
  await once(holder, "exit");
  openDataDirectory(path).release();
});

test("reset takes the stack's own state and nothing else", () => {
  const path = temporaryDirectory({ "mails.jsonl": "x", "logs/api.log": "x", "mine.txt": "keep" });
  openDataDirectory(path, { reset: true }).release();
  expect(() => statSync(join(path, "mails.jsonl"))).toThrow();
  expect(() => statSync(join(path, "logs"))).toThrow();
  expect(statSync(join(path, "mine.txt")).isFile()).toBe(true);
});

test("state is kept, for its owner's eyes alone", () => {
  const file = join(temporaryDirectory(), "state.json");
  const value = new StateFile(file).getOrCreate("secret", () => "s1");
  expect(new StateFile(file).getOrCreate("secret", () => "s2")).toBe(value);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test("state that cannot be read says how to go on", () => {
  const file = join(temporaryDirectory(), "state.json");
  writeFileSync(file, "{");
  expect(() => new StateFile(file)).toThrow(/--reset/);
});

test("a taken port is told in a sentence", async () => {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  await expect(requireFreePort(port)).rejects.toThrow(`Port ${port} is taken by another program.`);
});
