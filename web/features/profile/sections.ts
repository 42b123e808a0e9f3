/** Parts of a profile that are lists, and the fields of their entries, named as the API names them. */
export interface EntryField {
  readonly name: string;
  readonly label: string;
  /** Half a line on wide screens. */
  readonly isHalf?: boolean;
  readonly kind?: "date" | "long" | "url";
  readonly isRequired?: boolean;
}

export const SECTION_NAMES = ["education", "work", "projects", "links"] as const;
export type SectionName = (typeof SECTION_NAMES)[number];

export interface SectionWords {
  readonly title: string;
  readonly one: string;
  readonly most: number;
  /** The first names the entry. */
  readonly fields: readonly [EntryField, ...EntryField[]];
}

export const SECTIONS: Readonly<Record<SectionName, SectionWords>> = {
  education: {
    title: "Education",
    one: "education",
    most: 12,
    fields: [
      { name: "institution", label: "School or college", isRequired: true },
      { name: "studyType", label: "Degree or exam", isHalf: true },
      { name: "area", label: "Field of study", isHalf: true },
      { name: "startDate", label: "From", kind: "date" },
      { name: "endDate", label: "To", kind: "date" },
      { name: "score", label: "Score", isHalf: true },
    ],
  },
  work: {
    title: "Experience",
    one: "experience",
    most: 20,
    fields: [
      { name: "name", label: "Employer", isRequired: true },
      { name: "position", label: "Role" },
      { name: "startDate", label: "From", kind: "date" },
      { name: "endDate", label: "To", kind: "date" },
      { name: "summary", label: "What you did", kind: "long" },
    ],
  },
  projects: {
    title: "Projects",
    one: "project",
    most: 20,
    fields: [
      { name: "name", label: "Project", isRequired: true },
      { name: "description", label: "What it is", kind: "long" },
    ],
  },
  links: {
    title: "Links",
    one: "link",
    most: 10,
    fields: [
      { name: "label", label: "Name", isRequired: true },
      { name: "url", label: "Address", kind: "url", isRequired: true },
    ],
  },
};
