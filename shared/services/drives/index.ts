export { cancelDrive } from "./cancel.ts";
export { createDrive } from "./create.ts";
export { readMyOpportunities } from "./my-opportunities.ts";
export { listMyDrives, readMyDrive } from "./my-drives.ts";
export { listDrives, readDrive } from "./read.ts";
export {
  approveDrive,
  closeApplications,
  closeDrive,
  publishDrive,
  requestDriveChanges,
  submitDrive,
} from "./transition.ts";
export { updateDrive } from "./update.ts";
