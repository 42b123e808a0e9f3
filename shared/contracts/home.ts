import { z } from "zod";

/** Something that waits for the caller. */
export const TodoItem = z.object({
  /** Stable, e.g. `companies_to_vet`. */
  code: z.string(),
  count: z.int(),
  /** Follows the count: "companies wait to be vetted". */
  label: z.string(),
  /** Page of the portal where it is done. */
  path: z.string(),
});
export type TodoItem = z.infer<typeof TodoItem>;

/** What needs doing today, most pressing first and only what there is, and a few figures for the caller's role. */
export const HomeView = z.object({
  todo: z.array(TodoItem),
  figures: z.array(z.object({ label: z.string(), value: z.int(), path: z.string().nullable() })),
});
export type HomeView = z.infer<typeof HomeView>;
