import { greeting, type Template } from "../letter.ts";

export const verifyEmail: Template<{ name: string; url: string }> = ({ name, url }, { collegeName }) => ({
  subject: `Confirm your e-mail address for ${collegeName} placements`,
  preview: "One click, and your account is ready.",
  heading: "Confirm your e-mail address",
  paragraphs: [
    greeting(name),
    `Please confirm that this address is yours, so that news about placements at ${collegeName} reaches you.`,
  ],
  action: { label: "Confirm address", url },
  notes: ["If you did not create an account, you can ignore this mail."],
});
