export { importProblemsCsv, importTemplateCsv, listImports, readImport } from "./list.ts";
export { requestImport } from "./request.ts";
export { checkImport, commitImport } from "./run.ts";
