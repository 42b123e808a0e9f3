export { grantOverride } from "./grant.ts";
export { listOverrides } from "./list.ts";
export { revokeOverride } from "./revoke.ts";
