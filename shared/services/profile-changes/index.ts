export { approveProfileChanges, previewApproval } from "./approve.ts";
export { listMyProfileChanges, listProfileChanges } from "./list.ts";
export { rejectProfileChange } from "./reject.ts";
export { requestProfileChange } from "./request.ts";
export { withdrawProfileChange } from "./withdraw.ts";
