export { listToVerify } from "./list.ts";
export { previewVerify, verifyStudents } from "./verify.ts";
