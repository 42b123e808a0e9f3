import type { ApiSchema } from "./document.ts";

const DEPTH = 6;

/** A schema as TypeScript would write it, nested objects indented; a cut at `DEPTH` is `…`. */
export function typeText(schema: ApiSchema, depth = 0): string {
  if (schema.$ref) return schema.$ref.split("/").at(-1) ?? "unknown";
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return [...new Set(either.map((each) => typeText(each, depth)))].join(" | ");
  if (schema.allOf) return schema.allOf.map((each) => typeText(each, depth)).join(" & ");
  if (Array.isArray(schema.type)) return schema.type.map((type) => typeText({ ...schema, type }, depth)).join(" | ");
  if (schema.type === "array") return arrayText(typeText(schema.items ?? {}, depth));
  if (schema.properties) return depth >= DEPTH ? "{ … }" : objectText(schema, depth);
  return scalarText(schema);
}

function arrayText(item: string): string {
  return item.includes(" | ") && !item.startsWith("{") ? `(${item})[]` : `${item}[]`;
}

function objectText({ properties = {}, required = [] }: ApiSchema, depth: number): string {
  const indent = "  ".repeat(depth + 1);
  const lines = Object.entries(properties).map(([name, value]) => {
    const mark = required.includes(name) ? "" : "?";
    return `${indent}${name}${mark}: ${typeText(value, depth + 1)}`;
  });
  return lines.length === 0 ? "{}" : `{\n${lines.join("\n")}\n${"  ".repeat(depth)}}`;
}

function scalarText({ type, format }: ApiSchema): string {
  if (type === undefined) return "unknown";
  return format ? `${String(type)} (${format})` : String(type);
}
