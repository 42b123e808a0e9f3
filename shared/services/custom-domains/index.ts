export { addDomain } from "./add.ts";
export { listDomains } from "./list.ts";
export { removeDomain } from "./remove.ts";
export { retryDomain } from "./retry.ts";
