import type { MyProfileView } from "#shared/contracts/profile.ts";

/** Whether the student asks for changes of their own words. A profile never confirmed has nothing to keep frozen. */
export function asksForChanges({ frozen, confirmedAt }: MyProfileView): boolean {
  return frozen !== null && confirmedAt !== null;
}
