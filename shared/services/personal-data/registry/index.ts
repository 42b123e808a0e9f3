import type { OtherTable, StudentTable } from "../fate.ts";
import { APPLICATIONS } from "./applications.ts";
import { COLLEGE } from "./college.ts";
import { CONDUCT } from "./conduct.ts";
import { MESSAGES } from "./messages.ts";
import { IDENTITY, OFFICE } from "./office.ts";
import { PROFILE } from "./profile.ts";

/**
 * Every table that holds something of students, in the order in which erasure goes through them: what is found by
 * way of another table comes before it.
 */
export const STUDENT_TABLES: readonly StudentTable[] = [...MESSAGES, ...CONDUCT, ...APPLICATIONS, ...PROFILE];

/** Every other table, so that none can be forgotten. */
export const OTHER_TABLES: readonly OtherTable[] = [...COLLEGE, ...OFFICE, ...IDENTITY];
