import { expect, test } from "vitest";
import { ok, refuse } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { type FileColumn, type PageSource, readAll } from "./read-all.ts";

const ctx = {} as ActorContext;
const NUMBER: FileColumn<number> = { key: "number", header: "Number", cell: (row) => row };

/** The numbers from 0 on, by cursors that say where to go on. */
function numbers(count: number): PageSource<number> {
  return async ({ limit, cursor = "0" }) => {
    const from = Number(cursor);
    const to = Math.min(count, from + limit);
    const items = Array.from({ length: to - from }, (_, i) => from + i);
    return ok({ items, nextCursor: to < count ? String(to) : null });
  };
}

test.each([0, 1, 1_999, 2_000, 2_001, 20_000, 30_000])("%i rows are all read, once and in order", async (count) => {
  const read = await readAll(ctx, numbers(count), [NUMBER]);
  expect(read).toEqual({ ok: true, value: Array.from({ length: count }, (_, i) => [i]) });
});

test("what is too much for one file is refused before it is all read", async () => {
  let asked = 0;
  const endless: PageSource<number> = async (at) => {
    asked += 1;
    return numbers(1_000_000)(at);
  };
  expect(await readAll(ctx, endless, [NUMBER])).toMatchObject({ ok: false, refusal: { code: "too_many_rows" } });
  expect(asked).toBe(16);
});

test("a refusal of the list is the answer", async () => {
  const refusal = refuse("not_found", "not_found", "There is no such drive.");
  expect(await readAll(ctx, async () => refusal, [NUMBER])).toBe(refusal);
});
