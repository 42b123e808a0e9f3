export { acceptInvitation, readInvitation } from "./invitation.ts";
export { inviteMember } from "./invite.ts";
export { listMembers } from "./list.ts";
export { resendInvitation } from "./resend-invitation.ts";
export { setMemberDisabled } from "./set-status.ts";
