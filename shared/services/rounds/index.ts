export { matchCandidates } from "./match.ts";
export { recordResults } from "./record.ts";
export { releaseRound } from "./release.ts";
export { listRounds } from "./view.ts";
