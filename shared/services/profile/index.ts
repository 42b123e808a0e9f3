export { confirmMyProfile } from "./confirm.ts";
export { listFieldOwners, setFieldOwners } from "./field-owners.ts";
export { readMyProfile } from "./mine.ts";
export { updateMyRecord } from "./update-record.ts";
