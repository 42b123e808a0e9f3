export { changePolicy } from "./change.ts";
export { listPolicyVersions } from "./list-versions.ts";
export { simulateForSeason } from "./simulate.ts";
export { verifyForSeason } from "./verify.ts";
