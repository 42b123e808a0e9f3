import { expect, test } from "vitest";
import type { ParsedResume } from "#shared/contracts/parsed-resume.ts";
import { quoteSources } from "./quote-sources.ts";

const TEXT = `Aditi Varma\nB.Tech,  CGPA 8.42/10 (2027)\n${"word ".repeat(80)}\nPython`;

function skillAt(value: string) {
  const start = TEXT.indexOf(value);
  return { value, confidence: 0.5, span: { start, end: start + value.length } };
}

test.each([
  ["Aditi", "Aditi Varma"],
  ["8.42/10", "B.Tech, CGPA 8.42/10 (2027)"],
  ["Python", "Python"],
  ["word", "word…"],
])("%s stands in %j", (value, source) => {
  const resume: ParsedResume = {
    engine: { name: "local", version: "1" },
    basics: { phone: skillAt(value), profiles: [{ network: "GitHub", url: skillAt(value) }] },
    education: [],
    work: [],
    projects: [],
    skills: [skillAt(value)],
    warnings: [],
  };
  const { basics, skills, ...rest } = quoteSources(resume, TEXT);
  const found = { ...skillAt(value), source };
  expect(basics).toEqual({ phone: found, profiles: [{ network: "GitHub", url: found }] });
  expect(skills).toEqual([found]);
  expect(rest).toEqual({ ...rest, engine: resume.engine, warnings: [] });
});
