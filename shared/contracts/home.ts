import { z } from "zod";

/** One of what waits: what and whose it is, and where it is done. */
export const TodoRecord = z.object({
  title: z.string(),
  detail: z.string().nullable(),
  /** When it has to be done by, or since when it waits. */
  at: z.iso.datetime().nullable(),
  path: z.string(),
});
export type TodoRecord = z.infer<typeof TodoRecord>;

/** Something that waits for the caller. */
export const TodoItem = z.object({
  /** Stable, e.g. `companies_to_vet`. */
  code: z.string(),
  count: z.int(),
  /** Follows the count: "companies wait to be vetted". */
  label: z.string(),
  /** Page of the portal where all of them are done. */
  path: z.string(),
  /** The most pressing few. */
  records: z.array(TodoRecord),
});
export type TodoItem = z.infer<typeof TodoItem>;

export const AGENDA_KINDS = ["deadline", "interview", "offer"] as const;
export type AgendaKind = (typeof AGENDA_KINDS)[number];

/** Something that comes by itself. */
export const AgendaItem = z.object({
  kind: z.enum(AGENDA_KINDS),
  at: z.iso.datetime(),
  title: z.string(),
  detail: z.string().nullable(),
  path: z.string(),
});
export type AgendaItem = z.infer<typeof AgendaItem>;

/**
 * What needs doing today, most pressing first and only what there is; what comes in the next hours, in its order; and a
 * few figures for the caller's role.
 */
export const HomeView = z.object({
  todo: z.array(TodoItem),
  agenda: z.array(AgendaItem),
  figures: z.array(z.object({ label: z.string(), value: z.int(), path: z.string().nullable() })),
});
export type HomeView = z.infer<typeof HomeView>;
