export { acceptPoolInvitation, declinePoolInvitation } from "./answer.ts";
export { listPoolInvitations, readPoolInvitation } from "./invitations.ts";
export { inviteCollege, listPoolGuests, withdrawPoolInvitation } from "./invite.ts";
export { sharePoolCounts } from "./share-counts.ts";
