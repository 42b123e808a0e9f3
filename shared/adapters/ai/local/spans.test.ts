import { fc } from "#shared/testing/fast-check.ts";
import { expect, test } from "vitest";
import { ParsedResume } from "#shared/contracts/parsed-resume.ts";
import { latexResume } from "../testing/resumes/latex.ts";
import { sidebarResume } from "../testing/resumes/sidebar.ts";
import { europassResume, hindiResume, wordResume } from "../testing/resumes/word.ts";
import { TextBuilder } from "../text/extracted-text.ts";
import { readDocument } from "../text/read-document.ts";
import { readResume } from "./engine.ts";
import type { Found } from "./piece.ts";

/** Dates and addresses of pages are written in one form; descriptions lose their bullets. */
const REWRITTEN = /Date$|^url$|^summary$|^description$/;

function fieldsOf(value: unknown, key = ""): { key: string; field: Found }[] {
  if (Array.isArray(value)) return value.flatMap((item) => fieldsOf(item, key));
  if (typeof value !== "object" || value === null) return [];
  if ("span" in value) return [{ key, field: value as Found }];
  return Object.entries(value).flatMap(([name, inner]) => fieldsOf(inner, name));
}

function expectTrueSpans(text: string, resume: ParsedResume): void {
  expect(ParsedResume.safeParse(resume).error).toBeUndefined();
  for (const { key, field } of fieldsOf(resume)) {
    const { start, end } = field.span;
    const source = text.slice(start, end);
    expect(end).toBeLessThanOrEqual(text.length);
    expect(source.trim()).not.toBe("");
    if (!REWRITTEN.test(key)) expect(source.replace(/\s+/g, " ").trim()).toBe(field.value);
    if (key.endsWith("Date")) expect(source).toMatch(/\d\d/);
  }
}

const documents: [
  string,
  "application/pdf" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  () => Promise<Uint8Array>,
][] = [
  ["LaTeX", "application/pdf", latexResume],
  ["sidebar", "application/pdf", sidebarResume],
  ["Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", wordResume],
  ["Europass", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", europassResume],
  ["Hindi", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", hindiResume],
];

test.each(documents)("every field of %s stands on the very words at its span", async (_label, contentType, make) => {
  const read = await readDocument({ bytes: await make(), contentType });
  if (!read.ok) throw new Error(read.message);
  const resume = readResume(read.document);
  expect(fieldsOf(resume).length).toBeGreaterThan(12);
  expectTrueSpans(read.document.text, resume);
});

const anyPart = fc.oneof(
  fc.constantFrom(
    ..."Education|Experience|Projects|Technical Skills|Contact|B.Tech in Computer Science, IIT Bombay|Class XII (CBSE)|2019 - 2023|May – July 2022|Since 2021|CGPA: 8.4/10|91.4%|• Built it|- Wrote: tests|Intern at Google, Pune|asha@example.com|+91 98765 43210|github.com/asha|Java, C++ and (Git, CI/CD|:|,|( | – |/|•".split(
      "|",
    ),
  ),
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc.constantFrom("आशा वर्मा", "José D’Souza", "विश्वविद्यालय", "\t", "🎓 University", "﷽"),
);
const anyLine = fc.tuple(
  fc.array(anyPart, { maxLength: 6 }),
  fc.constantFrom("", " ", "\t", ", ", " | "),
  fc.boolean(),
  fc.integer({ min: 0, max: 30 }),
);

test("nor does any other text lead to a field without its words, a broken answer, or a different one the second time", () => {
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 40 }), (lines) => {
      const builder = new TextBuilder();
      for (const [parts, separator, bold, indent] of lines)
        builder.addLine(parts.join(separator).replace(/[\n\r]/g, " "), {
          bold,
          indent,
          gapBefore: bold,
          fontSize: indent,
        });
      const document = builder.build([]);
      const resume = readResume(document);
      expectTrueSpans(document.text, resume);
      expect(readResume(document)).toEqual(resume);
    }),
    { numRuns: 400 },
  );
});

test.each([
  ["one word of 100,000 letters", "a".repeat(100_000)],
  ["dots", "a.".repeat(50_000)],
  ["digits", "9".repeat(100_000)],
  ["numbers", "98 76 ".repeat(16_000)],
  ["brackets", "(".repeat(100_000)],
  ["blanks", `${" ".repeat(99_999)}x`],
  ["commas", "Nagpur,".repeat(14_000)],
  ["headings", "Education\n".repeat(5_000)],
  ["dates", "May 2019 - ".repeat(9_000)],
  ["degrees", "Bachelor of ".repeat(8_000)],
])("hostile text comes to an end under every heading: %s", (_label, text) => {
  const builder = new TextBuilder();
  for (const heading of ["Profile", "Education", "Experience", "Projects", "Skills", "Contact"])
    for (const line of [heading, ...text.split("\n")]) builder.addLine(line);
  const document = builder.build([]);
  expectTrueSpans(document.text, readResume(document));
});
