import type { ParsedResume } from "#shared/contracts/parsed-resume.ts";
import type { EntryDraft, Found, ProfileDraft, ValueDraft } from "./profile-draft.ts";
import { sectionsFrom } from "./profile-draft.ts";
import { type SectionName, SECTIONS } from "./sections.ts";

type Read = { readonly value: string; readonly confidence: number; readonly source?: string | undefined } | undefined;

/** Everything that was read from a résumé as a draft, each value with how sure the reader is. */
export function draftFromResume(parsed: ParsedResume): ProfileDraft {
  const { basics, skills } = parsed;
  return {
    phone: valueDraft(basics.phone),
    headline: { value: "" },
    location: valueDraft(basics.location),
    skills: [...new Set(skills.map(({ value }) => value.toLowerCase()))],
    sections: sectionsFrom((name) => readEntries(parsed, name)),
  };
}

function readEntries(parsed: ParsedResume, name: SectionName): EntryDraft[] {
  if (name === "links") return readLinks(parsed);
  return parsed[name].map((entry) => {
    const read: Readonly<Record<string, Read>> = entry;
    return Object.fromEntries(SECTIONS[name].fields.map((field) => [field.name, valueDraft(read[field.name])]));
  });
}

function readLinks({ basics }: ParsedResume): EntryDraft[] {
  const named = basics.profiles.map(({ network, url }) => ({ label: { value: network }, url: linkDraft(url) }));
  return basics.url ? [...named, { label: { value: "Website" }, url: linkDraft(basics.url) }] : named;
}

// Résumés leave out how an address begins; a link needs it.
function linkDraft(read: NonNullable<Read>): ValueDraft {
  const { value, ...draft } = valueDraft(read);
  return { ...draft, value: /^https?:\/\//i.test(value) ? value : `https://${value}` };
}

function valueDraft(read: Read): ValueDraft {
  if (read === undefined) return { value: "" };
  const { value: text, confidence, source } = read;
  const found: Found = { text, confidence, ...(source && { source }) };
  return { value: text, found };
}
