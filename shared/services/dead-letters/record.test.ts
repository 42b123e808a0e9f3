import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import { type DeadLetterNews, NOBODYS_TENANT } from "#shared/contracts/messages/dead-letter.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";
import { recordDeadLetters } from "./record.ts";

const db = await testDatabase();
const college = await makeTenant(db.app);

const at = (minute: number) => `2026-11-29T10:${String(minute).padStart(2, "0")}:00.000Z`;
const about = (minute: number) => ({ tenantId: college.id, requestId: "r", queue: "timers" as const, at: at(minute) });

function failed(messageId: string, minute: number, reason = `at ${minute}`): DeadLetterNews {
  return { kind: "dead_letter", ...about(minute), messageId, reason, attempts: 5, outline: { kind: "x" } };
}
const closed = (messageId: string, minute: number): DeadLetterNews => ({
  kind: "dead_letter_closed",
  ...about(minute),
  messageId,
});
const record = (...news: DeadLetterNews[]) => recordDeadLetters(db.app, news, newId);
const statusOf = async (messageId: string) => {
  const [row] = await db.superuser`select status, reason from dead_letter where message_id = ${messageId}`;
  return row && [row["status"], row["reason"]];
};

test("without a platform there is nowhere to keep them", async () => {
  await expect(record(failed("none", 1))).rejects.toThrow("no platform");
});

test("they are the platform's rows, about a college", async () => {
  const platform = await makeTenant(db.app, { kind: "platform" });
  await record(failed("m", 1), { ...failed("n", 1), tenantId: NOBODYS_TENANT });
  const rows = await db.superuser`select tenant_id, college_id from dead_letter order by message_id`;
  expect(rows).toEqual([
    { tenant_id: platform.id, college_id: college.id },
    { tenant_id: platform.id, college_id: null },
  ]);
});

test.each<[string, DeadLetterNews[][], [string, string]]>([
  ["failed again", [[failed("a", 1)], [failed("a", 2)]], ["failed", "at 2"]],
  ["an earlier failure told of late", [[failed("b", 2)], [failed("b", 1)]], ["failed", "at 2"]],
  ["told of twice", [[failed("c", 1)], [failed("c", 1, "other")]], ["failed", "at 1"]],
  ["succeeded", [[failed("d", 1)], [closed("d", 2)]], ["closed", "at 1"]],
  ["succeeded, in one batch", [[closed("e", 2), failed("e", 1)]], ["closed", "at 1"]],
  [
    "a failure before its success, told of late",
    [[failed("f", 1)], [closed("f", 3)], [failed("f", 2)]],
    ["closed", "at 1"],
  ],
  ["a success before its failure, told of late", [[failed("g", 3)], [closed("g", 2)]], ["failed", "at 3"]],
  ["failed after its success", [[failed("h", 1)], [closed("h", 2)], [failed("h", 3)]], ["failed", "at 3"]],
])("%s", async (_label, batches, expected) => {
  for (const batch of batches) await record(...batch);
  const [first] = batches.flat();
  expect(await statusOf(first!.messageId)).toEqual(expected);
});

test("a success of what never failed leaves no row", async () => {
  await record(closed("unknown", 1));
  expect(await statusOf("unknown")).toBeUndefined();
});

test("two writers of the same messages do not wait for each other in a circle", async () => {
  const other = db.another();
  const ids = Array.from({ length: 30 }, (_, n) => `race${n}`);
  await Promise.all([
    recordDeadLetters(
      db.app,
      ids.map((id) => failed(id, 1)),
      newId,
    ),
    recordDeadLetters(
      other,
      ids.toReversed().map((id) => failed(id, 2)),
      newId,
    ),
  ]);
  expect(await statusOf("race0")).toEqual(["failed", "at 2"]);
});
