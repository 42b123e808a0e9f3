export { exportStudents } from "./export.ts";
export { listStudents } from "./list.ts";
export { readStudent } from "./read.ts";
export { updateStudent } from "./update.ts";
