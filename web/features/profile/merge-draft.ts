import type { ParsedResume } from "#shared/contracts/parsed-resume.ts";
import type { MyProfileView } from "#shared/contracts/profile.ts";
import { fold } from "./confidence.ts";
import { draftFromResume } from "./parsed-draft.ts";
import { draftOf, type EntryDraft, type ProfileDraft, sectionsFrom, type ValueDraft } from "./profile-draft.ts";
import { type SectionName, SECTIONS } from "./sections.ts";

/** A draft, and what the résumé has besides, for the student to add. */
export interface Review {
  readonly draft: ProfileDraft;
  readonly extra: Pick<ProfileDraft, "skills" | "sections">;
}

export const NOTHING_EXTRA: Review["extra"] = { skills: [], sections: sectionsFrom(() => []) };

/**
 * What the student is asked to check. The first time it is what was read; once a profile is confirmed it stays as it
 * is, the résumé's words stand beside it, and what is new in the résumé is proposed.
 */
export function reviewOf(profile: MyProfileView, parsed: ParsedResume): Review {
  const read = draftFromResume(parsed);
  const own = draftOf(profile);
  if (profile.confirmedAt === null) {
    const skills = [...new Set([...own.skills, ...read.skills])];
    const phone = own.phone.value === "" ? read.phone : beside(own.phone, read.phone);
    return { draft: { ...read, phone, skills }, extra: NOTHING_EXTRA };
  }
  return {
    draft: {
      phone: beside(own.phone, read.phone),
      headline: own.headline,
      location: beside(own.location, read.location),
      skills: own.skills,
      sections: sectionsFrom((name) =>
        own.sections[name].map((entry) => besideEntry(name, entry, read.sections[name])),
      ),
    },
    extra: {
      skills: read.skills.filter((skill) => !own.skills.includes(skill)),
      sections: sectionsFrom((name) =>
        read.sections[name].filter((entry) => !hasLike(name, own.sections[name], entry)),
      ),
    },
  };
}

function beside(own: ValueDraft, read: ValueDraft | undefined): ValueDraft {
  return read?.found ? { ...own, found: read.found } : own;
}

function besideEntry(name: SectionName, own: EntryDraft, read: readonly EntryDraft[]): EntryDraft {
  const like = read.find((entry) => nameOf(name, entry) === nameOf(name, own));
  if (like === undefined) return own;
  return Object.fromEntries(Object.entries(own).map(([field, draft]) => [field, beside(draft, like[field])]));
}

function hasLike(name: SectionName, entries: readonly EntryDraft[], entry: EntryDraft): boolean {
  return entries.some((each) => nameOf(name, each) === nameOf(name, entry));
}

// A person may have had two roles at one employer, and two degrees at one school.
const SECOND: Readonly<Partial<Record<SectionName, string>>> = {
  work: "position",
  education: "studyType",
  links: "url",
};

function nameOf(name: SectionName, entry: EntryDraft): string {
  const fields = [SECTIONS[name].fields[0].name, SECOND[name]];
  return fields.map((field) => fold(field === undefined ? "" : entry[field]?.value)).join("|");
}
