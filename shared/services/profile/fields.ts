import type { z } from "zod";
import type { ProfileFields } from "#shared/contracts/profile-fields.ts";
import type { ConfirmedProfile } from "#shared/domain/enrollment/profile.ts";

/** A stored profile as an answer: copies, since answers are nobody's to change. */
export function toProfileFields(profile: ConfirmedProfile): z.infer<typeof ProfileFields> {
  const { links, education, work, projects, ...rest } = profile;
  return { ...rest, links: [...links], education: [...education], work: [...work], projects: [...projects] };
}
