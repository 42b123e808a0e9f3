import { confidenceOf } from "./confidence.ts";
import { type EntryDraft, type ProfileDraft, type ValueDraft } from "./profile-draft.ts";

/** How many values of a draft were read so unsurely that the student should look at them first. */
export function countDoubtful({ phone, location, sections }: ProfileDraft): number {
  const entries: readonly EntryDraft[] = Object.values(sections).flat();
  const values: readonly ValueDraft[] = [phone, location, ...entries.flatMap((entry) => Object.values(entry))];
  return values.filter(({ found }) => found && confidenceOf(found.confidence).tone === "warn").length;
}
