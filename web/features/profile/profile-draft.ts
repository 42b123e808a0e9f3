import type { MyProfileView } from "#shared/contracts/profile.ts";
import { SECTION_NAMES, type SectionName, SECTIONS } from "./sections.ts";

/** What was read from a résumé for one value, and how sure the reader is, 0 to 1. */
export interface Found {
  readonly text: string;
  readonly confidence: number;
  /** The line of the résumé that it was read from. */
  readonly source?: string;
}

/** A value on its way to being confirmed, beside what a résumé says. */
export interface ValueDraft {
  readonly value: string;
  readonly found?: Found;
}

export type EntryDraft = Readonly<Record<string, ValueDraft>>;

export interface ProfileDraft {
  readonly phone: ValueDraft;
  readonly headline: ValueDraft;
  readonly location: ValueDraft;
  readonly skills: readonly string[];
  readonly sections: Readonly<Record<SectionName, readonly EntryDraft[]>>;
}

/** The profile as it stands, for editing. */
export function draftOf({ phone, skills, profile }: Pick<MyProfileView, "phone" | "skills" | "profile">): ProfileDraft {
  return {
    phone: { value: phone ?? "" },
    headline: { value: profile?.headline ?? "" },
    location: { value: profile?.location ?? "" },
    skills,
    sections: sectionsFrom((name) => (profile?.[name] ?? []).map((entry) => entryDraft(name, entry))),
  };
}

export function sectionsFrom(
  entries: (name: SectionName) => readonly EntryDraft[],
): Readonly<Record<SectionName, readonly EntryDraft[]>> {
  const [education, work, projects, links] = SECTION_NAMES;
  return {
    education: entries(education),
    work: entries(work),
    projects: entries(projects),
    links: entries(links),
  };
}

/** Every field of a section's entry, empty where the entry has none. */
export function entryDraft(name: SectionName, entry: Readonly<Record<string, string | undefined>>): EntryDraft {
  return Object.fromEntries(SECTIONS[name].fields.map((field) => [field.name, { value: entry[field.name] ?? "" }]));
}
