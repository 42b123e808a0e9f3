export { applicantSubject, checkApplicantAccess, readApplicantAccess } from "./applicant-access.ts";
export { exportCompanies } from "./export.ts";
export { extendAccess } from "./extend-access.ts";
export { flagCompany } from "./flag.ts";
export { listCompanies } from "./list.ts";
export { registerCompany } from "./register.ts";
export { vetCompany } from "./vet.ts";
