import { nameOr, type Template } from "../letter.ts";

interface Invitation {
  readonly role: string;
  readonly invitedBy: string;
  readonly url: string;
  readonly expiresDays: number;
}

export const invitation: Template<Invitation> = ({ role, invitedBy, url, expiresDays }, { collegeName }) => {
  const host = nameOr(invitedBy, "The placement office");
  const roleName = role.replaceAll("_", " ");
  return {
    subject: `You are invited to ${collegeName} placements`,
    preview: `${host} has invited you to join as ${roleName}.`,
    heading: `Join ${collegeName}`,
    paragraphs: [`${host} has invited you to the placement portal of ${collegeName} as ${roleName}.`],
    action: { label: "Accept the invitation", url },
    notes: [
      `The invitation holds for ${expiresDays === 1 ? "1 day" : `${expiresDays} days`} and is meant for you alone.`,
      "If you did not expect it, you can ignore this mail.",
    ],
  };
};
