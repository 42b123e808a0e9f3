/** How large a college is to be. */
export interface CollegeSize {
  readonly students: number;
  readonly drives: number;
  readonly applications: number;
}

export interface MadeUpCollege extends CollegeSize {
  readonly slug: string;
  readonly name: string;
  readonly seed: number;
}

export const LARGE: CollegeSize = { students: 20_000, drives: 200, applications: 200_000 };

/** One of the many that a large one shares an installation with. */
export const SMALL: CollegeSize = { students: 200, drives: 10, applications: 1_000 };

export const LARGE_COLLEGE: MadeUpCollege = {
  ...LARGE,
  slug: "brahmaputra",
  name: "Brahmaputra Technical University",
  seed: 31,
};
