import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { testDatabase } from "#shared/testing/database.ts";
import { branch } from "./schema/catalog.ts";
import { tenant } from "./schema/tenant.ts";
import { readTenant, withTenant } from "./with-tenant.ts";

const A = "00000000-0000-7000-8000-00000000000a";
const B = "00000000-0000-7000-8000-00000000000b";
const ROW = "00000000-0000-7000-8000-000000000001";

const db = await testDatabase();
for (const [id, slug] of [
  [A, "a"],
  [B, "b"],
] as const) {
  await withTenant(db.app, id, async (tx) => {
    const look = { timeZone: "Asia/Kolkata", primaryColor: "#000000", accentColor: "#000000", senderName: slug };
    await tx.insert(tenant).values({ id, slug, name: slug, kind: "college", ...look });
    await tx.insert(branch).values({ tenantId: id, id: ROW, code: slug, name: slug });
  });
}

describe("withTenant", () => {
  it("sees the rows of its tenant alone", async () => {
    const rows = await withTenant(db.app, A, (tx) => tx.select().from(branch));
    expect(rows.map((row) => row.code)).toEqual(["a"]);
  });

  it("cannot write a row of another tenant", async () => {
    const write = withTenant(db.app, A, (tx) => tx.insert(branch).values({ tenantId: B, id: A, code: "x", name: "x" }));
    await expect(write).rejects.toMatchObject({ cause: { message: expect.stringContaining("row-level security") } });
  });

  it("leaves no tenant behind, committed or rolled back", async () => {
    await withTenant(db.app, A, async () => {});
    await withTenant(db.app, A, () => Promise.reject(new Error("undone"))).catch(() => {});
    expect(await db.app.orm.select().from(branch)).toEqual([]);
    await expect(db.app.orm.insert(branch).values({ tenantId: A, id: B, code: "y", name: "y" })).rejects.toThrow();
  });
});

describe("readTenant", () => {
  it("answers each query in order, within the tenant", async () => {
    const [rows, [count]] = await readTenant(db.app, B, (orm) => [
      orm.select({ code: branch.code }).from(branch),
      orm.select({ n: sql<number>`count(*)::int` }).from(branch),
    ]);
    expect(rows).toEqual([{ code: "b" }]);
    expect(count).toEqual({ n: 1 });
  });

  it("keeps concurrent tenants apart on one connection", async () => {
    const reads = Array.from({ length: 40 }, (_, i) =>
      readTenant(db.app, i % 2 ? A : B, (orm) => [orm.select({ code: branch.code }).from(branch)] as const),
    );
    const codes = (await Promise.all(reads)).map(([rows]) => rows[0]?.code);
    expect(codes).toEqual(Array.from({ length: 40 }, (_, i) => (i % 2 ? "a" : "b")));
  });

  it("plans for the values that it is asked with, and only inside", async () => {
    const mode = sql<string>`current_setting('plan_cache_mode') || current_setting('join_collapse_limit')`;
    const read = (planning?: "by_values" | "kept") =>
      readTenant(db.app, A, (orm) => [orm.select({ mode }).from(branch)] as const, planning);
    expect(await read()).toEqual([[{ mode: "force_custom_plan4" }]]);
    expect(await read("kept")).toEqual([[{ mode: "auto8" }]]);
  });

  it("survives a failing query and leaves the connection clean", async () => {
    const failing = readTenant(db.app, A, (orm) => [orm.select({ n: sql<number>`1 / 0` }).from(branch)] as const);
    await expect(failing).rejects.toThrow();
    expect(await db.app.orm.select().from(branch)).toEqual([]);
    expect((await readTenant(db.app, A, (orm) => [orm.select().from(branch)] as const))[0]).toHaveLength(1);
  });

  it("cannot write", async () => {
    const write = readTenant(db.app, A, (orm) => [orm.delete(branch).returning()] as const);
    await expect(write).rejects.toThrow();
  });
});
