export { createBranch, listBranches } from "./branches.ts";
export { createProgram, listPrograms } from "./programs.ts";
