import type { ParsedResume } from "#shared/contracts/parsed-resume.ts";
import type { AiEngine } from "#shared/ports/ai-engine.ts";
import type { ExtractedText } from "../text/extracted-text.ts";
import { readDocument } from "../text/read-document.ts";
import { quoteSources } from "../quote-sources.ts";
import { findEmail, findLocation, findPhone } from "./contact.ts";
import { readEducation } from "./education.ts";
import { findName } from "./name.ts";
import { findProfiles, findSite } from "./profiles.ts";
import { readProjects } from "./projects.ts";
import { linesOf, toSections } from "./sections.ts";
import { readSkills } from "./skills.ts";
import { readWork } from "./work.ts";

/** Goes up with every change of what is read from the same document. */
const VERSION = "2";

/** Reads résumés by rules, without a model and without a network: the same document always gives the same answer. */
export const localEngine: AiEngine = {
  async parseResume(upload) {
    const read = await readDocument(upload);
    if (!read.ok) return read;
    return { ok: true, resume: quoteSources(readResume(read.document), read.document.text) };
  },
};

/** What the rules find in a document's text; every span is into `document.text`. */
export function readResume(document: ExtractedText): ParsedResume {
  const { text } = document;
  const sections = toSections(document);
  const near = linesOf(sections, "top", "contact");
  const all = sections.flatMap(({ lines }) => lines).toSorted((a, b) => a.start - b.start);
  const email = findEmail(document, sections);
  const name = findName(text, all, email?.value);
  const phone = findPhone(sections);
  const location = findLocation(sections);
  const url = findSite(document, near);
  const resume = {
    education: readEducation(linesOf(sections, "education")),
    work: readWork(text, linesOf(sections, "work")),
    projects: readProjects(text, linesOf(sections, "projects")),
    skills: readSkills(text, linesOf(sections, "skills"), linesOf(sections, "projects", "work", "summary", "other")),
  };
  return {
    engine: { name: "local", version: VERSION },
    basics: {
      ...(name && { name }),
      ...(email && { email }),
      ...(phone && { phone }),
      ...(location && { location }),
      ...(url && { url }),
      profiles: findProfiles(document),
    },
    ...resume,
    warnings: [...document.warnings, ...unread(resume)],
  };
}

function unread({ education, skills }: Pick<ParsedResume, "education" | "skills">): string[] {
  return [
    ...(education.length === 0 ? ["No education was recognised. Please fill it in."] : []),
    ...(skills.length === 0 ? ["No skills were recognised. Please fill them in."] : []),
  ];
}
