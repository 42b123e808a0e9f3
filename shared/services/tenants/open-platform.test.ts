import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import { connect } from "#shared/db/connect.ts";
import { MemoryFileStore } from "#shared/testing/memory-file-store.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { openPlatform } from "./open-platform.ts";

const database = await testDatabase();

/** Who migrates on AWS: no superuser, and a member of the role that owns the tables. */
async function administrator() {
  const name = `administrator_${newId().replaceAll("-", "")}`;
  await database.superuser.unsafe(`create role ${name} login createrole password 'test'`);
  await database.superuser.unsafe(`grant placement_owner to ${name} with set true`);
  const db = connect(database.urlOf(name));
  const leave = async () => {
    await db.close();
    await database.superuser.unsafe(`drop role ${name}`);
  };
  return { db, leave };
}

test("makes the platform with its first operator, and a second beside the first", async () => {
  const { db, leave } = await administrator();
  const ctx = {
    db,
    files: new MemoryFileStore(),
    requestId: "deploy",
    portalUrl: "https://operator.placement.example",
    portalUrlTemplate: "https://{tenant}.placement.example",
    now: () => new Date("2026-11-29T12:00:00Z"),
    newId,
    afterCommit: async () => {},
  };
  const invite = (email: string) => openPlatform(ctx, { name: "Olivia", email });
  try {
    expect(await invite("olivia@college.edu")).toMatchObject({ ok: true, value: { role: "operator" } });
    expect(await invite("omar@college.edu")).toMatchObject({ ok: true });
    expect(await invite("olivia@college.edu")).toMatchObject({ ok: false, refusal: { code: "member_exists" } });
  } finally {
    await leave();
  }
  const platforms = await database.superuser`select id from tenant where slug = 'operator' and kind = 'platform'`;
  expect(platforms).toHaveLength(1);
  const tenantId = platforms[0]?.["id"];
  const mails = await database.superuser`select id from email_delivery where tenant_id = ${tenantId}`;
  expect(mails).toHaveLength(2);
  const waiting =
    await database.superuser`select id from outbox where tenant_id = ${tenantId} and queue = 'deliveries'`;
  expect(waiting).toHaveLength(2);
  const trail = await database.superuser`select action from audit_event where tenant_id = ${tenantId} order by action`;
  expect(trail.map(({ action }) => action)).toEqual(["member.invite", "member.invite", "tenant.create"]);
});
