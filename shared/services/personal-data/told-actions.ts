import { TIMELINE_ACTIONS } from "../applications/timeline.ts";

/**
 * What was done to an application and its student may know of: what their timeline tells, and who has looked at the
 * résumé. Whatever else is on the trail of an application may be staged.
 */
export const TOLD_ACTIONS: ReadonlySet<string> = new Set([...TIMELINE_ACTIONS.keys(), "application.read_resume"]);
