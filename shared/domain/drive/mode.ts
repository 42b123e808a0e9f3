import type { DriveMode } from "./statuses.ts";

/** What each mode means: who comes where. */
export const MODE_MEANINGS: Readonly<Record<DriveMode, { readonly held: "venue" | "link"; readonly says: string }>> = {
  on_campus: { held: "venue", says: "The company comes to this college." },
  off_campus: { held: "venue", says: "Students go to the company, or to another place." },
  virtual: { held: "link", says: "Everything is held online, by a link." },
  pooled: { held: "venue", says: "Several colleges share the posting; each keeps its own applicants." },
};

/** What a place has that its mode has no use for, named as the field. */
export function misplaced(
  mode: DriveMode,
  { venue, meetingUrl }: { readonly venue: string | null; readonly meetingUrl: string | null },
): { readonly name: "venue" | "meetingUrl"; readonly reason: string } | undefined {
  const { held } = MODE_MEANINGS[mode];
  if (held === "link" && venue !== null)
    return { name: "venue", reason: "A virtual drive is held by link, not at a place." };
  if (held === "venue" && meetingUrl !== null) {
    return { name: "meetingUrl", reason: "A drive that is held at a place has no link. Choose “Online” for one." };
  }
  return undefined;
}
