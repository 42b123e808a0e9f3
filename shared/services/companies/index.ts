export { listCompanies } from "./list.ts";
export { registerCompany } from "./register.ts";
export { vetCompany } from "./vet.ts";
