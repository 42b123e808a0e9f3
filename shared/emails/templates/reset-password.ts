import { greeting, type Template } from "../letter.ts";

export const resetPassword: Template<{ name: string; url: string }> = ({ name, url }, { collegeName }) => ({
  subject: `Set a new password for ${collegeName} placements`,
  preview: "The link to set a new password.",
  heading: "Set a new password",
  paragraphs: [
    greeting(name),
    `Somebody, most likely you, asked for a new password for your account on the placement portal of ${collegeName}.`,
  ],
  action: { label: "Set a new password", url },
  notes: ["If it was not you, you can ignore this mail: your password stays as it is."],
});
