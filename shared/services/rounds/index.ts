export { matchCandidates } from "./match.ts";
export { recordResults } from "./record.ts";
export { previewRelease, releaseRound } from "./release.ts";
export { previewSheet, recordSheet } from "./sheet.ts";
export { requestSheet } from "./sheet-source.ts";
export { previewUndo, undoRound } from "./undo.ts";
export { listRounds } from "./view.ts";
export { orderWaitlist, readWaitlist } from "./waitlist.ts";
