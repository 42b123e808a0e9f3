import type { MyProfileView } from "#shared/contracts/profile.ts";
import type { ResumeView } from "#shared/contracts/resumes.ts";

export interface Need {
  readonly text: string;
  readonly href: string;
  readonly action: string;
  readonly isMet: boolean;
}

/** Résumés that an application can be sent with: all that have arrived. */
export function usableResumes(resumes: readonly ResumeView[]): readonly ResumeView[] {
  return resumes.filter(({ status }) => status !== "uploading");
}

/** What must be there before anybody can apply. */
export function applyNeeds(profile: Pick<MyProfileView, "confirmedAt">, resumes: readonly ResumeView[]): Need[] {
  return [
    {
      text: "A résumé",
      href: "/profile#resumes",
      action: "Upload a résumé",
      isMet: usableResumes(resumes).length > 0,
    },
    {
      text: "A confirmed profile",
      href: reviewPath(resumes),
      action: "Check and confirm your profile",
      isMet: profile.confirmedAt !== null,
    },
  ];
}

/** Where the profile is confirmed: with what was read from the newest résumé when there is one. */
export function reviewPath(resumes: readonly ResumeView[]): string {
  const newest = resumes.find(({ status }) => status === "parsed" || status === "parsing");
  return newest ? `/profile/resumes/${newest.id}` : "/profile/edit";
}
