export { createTenant } from "./create.ts";
export { listTenants } from "./list.ts";
export { confirmLogo, readLogo, requestLogoUpload } from "./logo.ts";
export { listCollegeUsage } from "./usage.ts";
export { updateTenant } from "./update.ts";
export { toMeView, toTenantView } from "./view.ts";
