export { listSavedViews } from "./list.ts";
export { removeView } from "./remove.ts";
export { saveView } from "./save.ts";
