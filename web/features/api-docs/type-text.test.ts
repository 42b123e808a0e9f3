import { expect, test } from "vitest";
import { accessOf, type ApiSchema, endpointsByTag } from "./document.ts";
import { typeText } from "./type-text.ts";

test.each([
  [{ type: "string", format: "uuid" }, "string (uuid)"],
  [{ type: ["string", "null"] }, "string | null"],
  [{ enum: ["a", "b"] }, '"a" | "b"'],
  [{ type: "array", items: { enum: [1, 2] } }, "(1 | 2)[]"],
  [{ $ref: "#/components/schemas/Rule" }, "Rule"],
  [{ anyOf: [{ type: "integer" }, { type: "null" }] }, "integer | null"],
  [{}, "unknown"],
  [
    { type: "object", properties: { a: { type: "string" }, b: { type: "object", properties: {} } }, required: ["a"] },
    "{\n  a: string\n  b?: {}\n}",
  ],
] as const)("%j reads %j", (schema, text) => {
  expect(typeText(schema)).toBe(text);
});

test("a schema without end is cut", () => {
  const properties: Record<string, ApiSchema> = {};
  const endless: ApiSchema = { type: "object", properties };
  properties["child"] = endless;
  expect(typeText(endless)).toContain("{ … }");
});

test("endpoints stand under their noun, with who may call them", () => {
  const operation = (tag: string, access: "public" | string[]) => ({
    tags: [tag],
    "x-access": access,
    responses: {},
  });
  const groups = endpointsByTag({
    info: { title: "t", version: "1" },
    paths: {
      "/b": { get: operation("B", "public"), post: operation("B", ["admin"]) },
      "/a": { get: operation("A", []) },
    },
  });
  expect(groups.map(([tag, endpoints]) => [tag, endpoints.map(({ method }) => method)])).toEqual([
    ["A", ["GET"]],
    ["B", ["GET", "POST"]],
  ]);
  expect(accessOf(groups[1]![1][1]!.operation)).toBe("admin");
  expect(accessOf(groups[1]![1][0]!.operation)).toBe("Anybody");
});
