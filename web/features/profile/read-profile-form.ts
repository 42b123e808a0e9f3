import { ConfirmProfile } from "#shared/contracts/profile.ts";
import { type ApiResult, local } from "#web/lib/api/result.ts";
import type { FormReader } from "#web/lib/forms/form-reader.ts";
import { labelOf } from "#web/lib/format/labels.ts";
import { toPartialDate } from "./partial-date.ts";
import { SECTION_NAMES, type SectionName, SECTIONS } from "./sections.ts";

/** Name of an entry's field in the form, which is its path in the request. */
export function fieldName(section: SectionName, index: number, field: string): string {
  return `profile.${section}.${index}.${field}`;
}

/** What the form says, as the API takes it, or what is wrong with it at the fields' own names. */
export function readProfileForm(form: FormReader): ApiResult<ConfirmProfile> {
  const parsed = ConfirmProfile.safeParse({
    phone: form.optional("phone") ?? null,
    skills: form.all("skills"),
    profile: {
      headline: form.optional("profile.headline"),
      location: form.optional("profile.location"),
      education: readSection(form, "education"),
      work: readSection(form, "work"),
      projects: readSection(form, "projects"),
      links: readSection(form, "links"),
    },
  });
  if (parsed.success) return { ok: true, data: parsed.data };
  const params = parsed.error.issues.map(({ path, message }) => ({ name: path.join("."), reason: message }));
  return { ok: false, problem: local("invalid_input", "Not yet complete", whereToLook(parsed.error.issues), params) };
}

/** Each entry says that it is there by its section's name. */
function readSection(form: FormReader, section: SectionName): Record<string, string>[] {
  return form.all(section).map((_entry, index) => {
    const values: Record<string, string> = {};
    for (const { name, kind, isRequired } of SECTIONS[section].fields) {
      const text = form.text(fieldName(section, index, name));
      if (text !== "" || isRequired) values[name] = kind === "date" ? toPartialDate(text) : text;
    }
    return values;
  });
}

/** Names what is wrong as the form does, since it is a long one: "Please correct: Phone; Education 1, From." */
function whereToLook(issues: readonly { readonly path: readonly PropertyKey[] }[]): string {
  const places = new Set(issues.map(({ path }) => placeOf(path)));
  return `Please correct: ${[...places].join("; ")}.`;
}

function placeOf([top, part, index, field]: readonly PropertyKey[]): string {
  const section = SECTION_NAMES.find((name) => name === part);
  if (section === undefined) return labelOf(String(part === undefined || top !== "profile" ? top : part));
  const { title, fields } = SECTIONS[section];
  const label = fields.find(({ name }) => name === field)?.label;
  return [typeof index === "number" ? `${title} ${index + 1}` : title, label].filter(Boolean).join(", ");
}
