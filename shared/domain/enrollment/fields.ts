import type { Role } from "../membership/roles.ts";

/** Who answers for a field. The registrar's reach us by import and through the placement office. */
export const FIELD_OWNERS = ["student", "office", "registrar"] as const;
export type FieldOwner = (typeof FIELD_OWNERS)[number];

interface Field {
  readonly label: string;
  readonly owner: FieldOwner;
  /**
   * `identity` names the enrollment and comes by import alone; drives are judged by a `fact`, whose owner a college may
   * change; `words` are what students say of themselves, and always theirs.
   */
  readonly kind: "identity" | "fact" | "words";
}

const identity = (label: string) => ({ label, owner: "registrar", kind: "identity" }) as const;
const fact = (label: string, owner: FieldOwner) => ({ label, owner, kind: "fact" }) as const;
const words = (label: string) => ({ label, owner: "student", kind: "words" }) as const;

/** Every field of a student's profile and academic record, with who answers for it unless the college says otherwise. */
export const PROFILE_FIELDS = {
  rollNo: identity("Roll number"),
  program: identity("Programme"),
  branch: identity("Branch"),
  secondBranch: identity("Second branch"),
  graduatingYear: identity("Graduating year"),
  name: fact("Name", "registrar"),
  cgpa: fact("CGPA", "registrar"),
  activeBacklogs: fact("Active backlogs", "registrar"),
  totalBacklogs: fact("Backlogs in all", "registrar"),
  yearBack: fact("Year back", "registrar"),
  attendancePct: fact("Attendance", "registrar"),
  gender: fact("Gender", "registrar"),
  category: fact("Category", "registrar"),
  disability: fact("Disability", "registrar"),
  tenthPct: fact("10th", "office"),
  twelfthPct: fact("12th", "office"),
  diplomaPct: fact("Diploma", "office"),
  gapYears: fact("Gap years", "office"),
  trainingPct: fact("Training attended", "office"),
  placedBefore: fact("Placed before", "office"),
  workCountries: fact("May work in", "office"),
  phone: words("Phone"),
  skills: words("Skills"),
  headline: words("Headline"),
  location: words("Home town"),
  links: words("Links"),
  education: words("Education"),
  work: words("Work"),
  projects: words("Projects"),
} as const satisfies Readonly<Record<string, Field>>;

type Fields = typeof PROFILE_FIELDS;
export type ProfileField = keyof Fields;
type OfKind<K extends Field["kind"]> = { [F in ProfileField]: Fields[F]["kind"] extends K ? F : never }[ProfileField];
export type FactField = OfKind<"fact">;
export type WordsField = OfKind<"words">;
/** What can be changed one field at a time. */
export type ChangeableField = FactField | WordsField;

const ofKind = <K extends Field["kind"]>(kind: K) =>
  (Object.keys(PROFILE_FIELDS) as ProfileField[]).filter((field) => PROFILE_FIELDS[field].kind === kind) as OfKind<K>[];

export const FACT_FIELDS = ofKind("fact") as [FactField, ...FactField[]];
export const WORDS_FIELDS = ofKind("words") as [WordsField, ...WordsField[]];
export const CHANGEABLE_FIELDS = [...FACT_FIELDS, ...WORDS_FIELDS] as [ChangeableField, ...ChangeableField[]];

/** The owners that a college has chosen, where they are not the usual ones. */
export type ChosenOwners = Readonly<Partial<Record<FactField, FieldOwner>>>;

/** Who answers for a field at a college. */
export function ownerOf(field: ProfileField, chosen: ChosenOwners): FieldOwner {
  return (chosen as Partial<Record<ProfileField, FieldOwner>>)[field] ?? PROFILE_FIELDS[field].owner;
}

/** How somebody can have a field changed: at once, by asking for it, or not at all. */
export type WayToChange = "write" | "request" | "none";

/**
 * The one answer to who may change what. Students write what is theirs until their profile is frozen, and ask for the
 * rest; the office writes what it and the registrar answer for.
 */
export function wayToChange(
  field: ProfileField,
  { role, owner, isFrozen }: { readonly role: Role; readonly owner: FieldOwner; readonly isFrozen: boolean },
): WayToChange {
  if (PROFILE_FIELDS[field].kind === "identity") return "none";
  if (role === "student") return owner === "student" && !isFrozen ? "write" : "request";
  if (role === "officer" || role === "admin") return owner === "student" ? "none" : "write";
  return "none";
}

const KEPT_BY: Readonly<Record<FieldOwner, string>> = {
  student: "kept by the student",
  office: "kept by the placement office",
  registrar: "kept by the registrar",
};

/** Whose a field is, as people read it. */
export function keptBy(owner: FieldOwner): string {
  return KEPT_BY[owner];
}
