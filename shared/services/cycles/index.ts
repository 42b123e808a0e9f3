export { createCycle } from "./create.ts";
export { listCycles } from "./list.ts";
export { listPolicyTemplates } from "./policy-templates.ts";
