export { createCycle } from "./create.ts";
export { listCycles } from "./list.ts";
