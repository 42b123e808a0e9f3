import { expect, test } from "vitest";
import { fc } from "#shared/testing/fast-check.ts";
import { outlineOf } from "./outline.ts";

test("a mail's outline says which mail of whom, and neither to whom nor what it says", () => {
  const tenantId = "0190f7a0-1111-7000-8000-000000000000";
  const body = JSON.stringify({
    tenantId,
    deliveryId: tenantId,
    to: "asha@college.example",
    at: "2026-11-29T10:00:00.000Z",
    attempts: 3,
    urgent: true,
    content: { template: "magic_link", data: { url: "https://x.example/?token=Zx9", names: ["Asha", "Ravi"] } },
  });
  expect(outlineOf(body)).toEqual({
    tenantId,
    deliveryId: tenantId,
    to: "text, 20 characters",
    at: "2026-11-29T10:00:00.000Z",
    attempts: "number",
    urgent: true,
    content: {
      template: "magic_link",
      data: { url: "text, 28 characters", names: ["text, 4 characters", "text, 4 characters"] },
    },
  });
});

test.each([
  ["no JSON", "{oops", "no JSON, 5 characters"],
  ["nothing", "", "no JSON, 0 characters"],
  ["a field that somebody is called", '{"asha@x.example":1,"kind":"Asha Rao"}', { kind: "text, 8 characters" }],
  ["null", "null", null],
])("%s", (_label, body, outline) => {
  expect(outlineOf(body)).toEqual(outline);
});

test("no text of a message is in its outline, wherever it stood", () => {
  const word = "Asha Rao";
  const messages = fc.letrec((tie) => ({
    any: fc.oneof({ depthSize: "small" }, fc.constant(word), fc.integer(), tie("list"), tie("record")),
    list: fc.array(tie("any"), { maxLength: 30 }),
    record: fc.dictionary(fc.constantFrom("kind", "to", "data", word), tie("any")),
  })).any;
  fc.assert(
    fc.property(messages, (message) => {
      expect(JSON.stringify(outlineOf(JSON.stringify(message)))).not.toContain(word);
    }),
  );
});
