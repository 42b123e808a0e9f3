import type { Template } from "../letter.ts";

export const magicLink: Template<{ url: string; expiresMinutes: number }> = (
  { url, expiresMinutes },
  { collegeName },
) => ({
  subject: `Sign in to ${collegeName} placements`,
  preview: `Your sign-in link. It works once, for ${minutes(expiresMinutes)}.`,
  heading: "Sign in",
  paragraphs: [`Use this button to sign in to the placement portal of ${collegeName}.`],
  action: { label: "Sign in", url },
  notes: [
    `The link works once and for ${minutes(expiresMinutes)}.`,
    "If you did not ask to sign in, you can ignore this mail: nobody gets in without the link.",
  ],
});

function minutes(count: number): string {
  return count === 1 ? "1 minute" : `${count} minutes`;
}
