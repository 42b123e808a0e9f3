import type { Category, Gender } from "./attributes.ts";
import type { ChangeableField } from "./fields.ts";
import type { ConfirmedProfile } from "./profile.ts";

/** What can be changed of a student, as the record holds it. */
export interface FieldHolder {
  readonly name: string;
  readonly cgpa: number | null;
  readonly activeBacklogs: number | null;
  readonly totalBacklogs: number | null;
  readonly yearBack: boolean | null;
  readonly attendancePct: number | null;
  readonly gender: Gender | null;
  readonly category: Category | null;
  readonly disability: boolean | null;
  readonly tenthPct: number | null;
  readonly twelfthPct: number | null;
  readonly diplomaPct: number | null;
  readonly gapYears: number | null;
  readonly trainingPct: number | null;
  readonly placedBefore: boolean;
  readonly workCountries: string[] | null;
  readonly phone: string | null;
  readonly skills: string[];
  readonly profile: ConfirmedProfile | null;
}

const IN_PROFILE = ["headline", "location", "links", "education", "work", "projects"] as const;
type InProfile = (typeof IN_PROFILE)[number];
const isInProfile = (field: ChangeableField): field is InProfile => (IN_PROFILE as readonly string[]).includes(field);

const EMPTY: ConfirmedProfile = { links: [], education: [], work: [], projects: [] };

/** Where the record holds a field: some are parts of the profile. */
export function holderKeyOf(field: ChangeableField): keyof FieldHolder {
  return isInProfile(field) ? "profile" : field;
}

/** A field's value; what is empty is null. */
export function valueOfField(holder: FieldHolder, field: ChangeableField): unknown {
  const value = isInProfile(field) ? (holder.profile ?? EMPTY)[field] : holder[field];
  return value === undefined || value === "" || (Array.isArray(value) && value.length === 0) ? null : value;
}

/** The holder with another value in one field; null empties it. The value's form was checked when it came in. */
export function withField<H extends FieldHolder>(holder: H, field: ChangeableField, value: unknown): H {
  if (!isInProfile(field)) return { ...holder, [field]: value ?? (field === "skills" ? [] : null) };
  const { [field]: _old, ...rest } = holder.profile ?? EMPTY;
  const emptied = field === "headline" || field === "location" ? {} : { [field]: [] };
  return { ...holder, profile: { ...rest, ...(value === null ? emptied : { [field]: value }) } as ConfirmedProfile };
}

/** Whether two values of a field say the same; the order of an entry's keys says nothing. */
export function isSameValue(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** Backlogs in all include the active ones. */
export function areBacklogsPossible({ activeBacklogs, totalBacklogs }: FieldHolder): boolean {
  return activeBacklogs === null || totalBacklogs === null || totalBacklogs >= activeBacklogs;
}

/** A field's value for people to read, the whole of it. */
export function describeFieldValue(field: ChangeableField, value: unknown): string {
  if (value === null || value === undefined) return "not given";
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (Array.isArray(value)) return value.map(describeEntry).join("; ") || "not given";
  if (field === "category") return String(value).toUpperCase();
  return field.endsWith("Pct") ? `${String(value)} %` : String(value);
}

function describeEntry(entry: unknown): string {
  if (entry === null || typeof entry !== "object") return String(entry);
  return Object.values(entry).filter(Boolean).map(String).join(", ");
}
