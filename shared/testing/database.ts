import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { afterAll, inject } from "vitest";
import { connect, type Database } from "#shared/db/connect.ts";

/** A suite's own database: the application's connection, the relay's, and a superuser's for looking behind the wall. */
export interface TestDatabase {
  readonly app: Database;
  readonly relay: Database;
  readonly superuser: postgres.Sql;
  /** Where a role finds the suite's database. */
  urlOf(role: string): string;
  /** One more connection as the application, for races; closed with the suite. */
  another(): Database;
}

/** Copies the migrated template into a database of the suite's own. Call at the top of a suite. */
export async function testDatabase(): Promise<TestDatabase> {
  const url = new URL(inject("postgresUrl"));
  const name = `suite_${randomUUID().replaceAll("-", "")}`;
  const admin = postgres(`${url.href}/postgres`, { max: 1, onnotice: () => {} });
  // Copying is exclusive: suites that start together take turns.
  await admin`select pg_advisory_lock(1)`;
  await admin.unsafe(`create database ${name} template template`);
  await admin`select pg_advisory_unlock(1)`;

  const as = (role: string) => `postgres://${role}:test@${url.host}/${name}`;
  const opened: Database[] = [];
  const open = (role: string) => {
    const db = connect(as(role));
    opened.push(db);
    return db;
  };
  const superuser = postgres(`${url.href}/${name}`, { max: 2, onnotice: () => {} });
  afterAll(async () => {
    await Promise.all(opened.map((db) => db.close()));
    await superuser.end();
    await admin.unsafe(`drop database ${name} with (force)`);
    await admin.end();
  });
  return {
    app: open("placement_app"),
    relay: open("placement_relay"),
    superuser,
    urlOf: as,
    another: () => open("placement_app"),
  };
}
