import type { ParsedResume } from "#shared/contracts/parsed-resume.ts";
import { findProfiles, findSite } from "../local/profiles.ts";
import { linesOf, toSections } from "../local/sections.ts";
import type { ExtractedText } from "../text/extracted-text.ts";
import type { ModelAnswer } from "./answer.ts";
import { type Cited, EvidenceChecker } from "./evidence.ts";

/** The model's answer as a résumé, without what the document does not say. */
export function toResume(answer: ModelAnswer, document: ExtractedText, engine: ParsedResume["engine"]): ParsedResume {
  const checker = new EvidenceChecker(document.text);
  const resume = {
    engine,
    basics: readBasics(answer, document, checker),
    education: answer.education.flatMap((entry) => readEducation(entry, checker)),
    work: answer.work.flatMap((entry) => readWork(entry, checker)),
    projects: answer.projects.flatMap((entry) => readProject(entry, checker)),
    skills: readSkills(answer, checker),
  };
  const { dropped } = checker;
  const warnings =
    dropped === 0
      ? []
      : [`${dropped} ${dropped === 1 ? "detail was" : "details were"} left out: the document does not say so.`];
  return { ...resume, warnings: [...document.warnings, ...warnings] };
}

function readBasics(answer: ModelAnswer, document: ExtractedText, checker: EvidenceChecker): ParsedResume["basics"] {
  const url = findSite(document, linesOf(toSections(document), "top", "contact"));
  return {
    ...present("name", checker.check(answer.name)),
    ...present("email", checker.check(answer.email)),
    ...present("phone", checker.check(answer.phone)),
    ...present("location", checker.check(answer.location)),
    ...present("url", url),
    profiles: findProfiles(document),
  };
}

function readEducation(entry: ModelAnswer["education"][number], checker: EvidenceChecker): ParsedResume["education"] {
  const institution = checker.check(entry.institution);
  if (!institution) return [];
  return [
    {
      institution,
      ...present("studyType", checker.check(entry.studyType)),
      ...present("area", checker.check(entry.area)),
      ...present("startDate", checker.check(entry.startDate, "date")),
      ...present("endDate", checker.check(entry.endDate, "date")),
      ...present("score", checker.check(entry.score)),
    },
  ];
}

function readWork(entry: ModelAnswer["work"][number], checker: EvidenceChecker): ParsedResume["work"] {
  const name = checker.check(entry.name);
  if (!name) return [];
  return [
    {
      name,
      ...present("position", checker.check(entry.position)),
      ...present("startDate", checker.check(entry.startDate, "date")),
      ...present("endDate", checker.check(entry.endDate, "date")),
      ...present("summary", checker.check(entry.summary, "passage")),
    },
  ];
}

function readProject(entry: ModelAnswer["projects"][number], checker: EvidenceChecker): ParsedResume["projects"] {
  const name = checker.check(entry.name);
  return name ? [{ name, ...present("description", checker.check(entry.description, "passage")) }] : [];
}

function readSkills(answer: ModelAnswer, checker: EvidenceChecker): ParsedResume["skills"] {
  const skills = answer.skills.flatMap((skill) => checker.check(skill) ?? []);
  return [...new Map(skills.map((skill) => [skill.value.toLowerCase(), skill])).values()];
}

function present<K extends string>(key: K, field: Cited | undefined): Partial<Record<K, Cited>> {
  return field ? ({ [key]: field } as Partial<Record<K, Cited>>) : {};
}
