/**
 * Imports run one way: domain ← contracts ← db ← services ← functions; web sees contracts and domain, and the API's
 * type only; cdk sees config alone; what ships never sees testing. `shared/testing/boundaries.test.ts` plants a
 * violation of each rule, so that none is silent.
 */
const only = (name, from, allowed) => ({
  name,
  severity: "error",
  from: { path: from, pathNot: ["\\.test\\.tsx?$", "/testing/"] },
  to: { path: "^(cdk|functions|shared|web)/", pathNot: allowed },
});

export default {
  forbidden: [
    only("domain-imports-nothing", "^shared/domain/", ["^shared/domain/"]),
    only("contracts-see-domain", "^shared/contracts/", ["^shared/(contracts|domain|config)/"]),
    only("db-sees-contracts-and-domain", "^shared/db/", ["^shared/(db|contracts|domain|config)/"]),
    only("ports-see-contracts", "^shared/ports/", ["^shared/(ports|contracts|domain|config)/"]),
    only("adapters-see-ports", "^shared/adapters/", ["^shared/(adapters|ports|contracts|domain|config)/"]),
    only("emails-see-contracts", "^shared/emails/", ["^shared/(emails|contracts|domain)/"]),
    only("services-see-db", "^shared/services/", ["^shared/(services|db|ports|contracts|domain|config)/"]),
    only("functions-see-shared", "^functions/", ["^functions/", "^shared/"]),
    only("cdk-sees-config", "^cdk/", ["^cdk/", "^shared/config/"]),
    {
      name: "web-sees-contracts-and-domain",
      severity: "error",
      from: { path: "^web/", pathNot: ["\\.test\\.tsx?$", "^web/e2e/"] },
      to: {
        path: "^(cdk|functions|shared)/",
        pathNot: ["^shared/(contracts|domain|config)/"],
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "web-sees-the-api-type-only",
      severity: "error",
      from: { path: "^web/", pathNot: ["\\.test\\.tsx?$", "^web/e2e/"] },
      to: {
        path: "^(cdk|functions|shared)/",
        pathNot: ["^shared/(contracts|domain|config)/", "^functions/api/app\\.ts$"],
      },
    },
    {
      name: "nobody-ships-testing",
      severity: "error",
      from: {
        path: "^(cdk|functions|shared|web)/",
        pathNot: ["\\.test\\.tsx?$", "/testing/", "^web/e2e/", "^shared/bench/"],
      },
      to: { path: "/testing/" },
    },
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
  ],
  options: {
    parser: "swc",
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(node_modules|cdk\\.out|\\.next|\\.open-next|migrations)/" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".mjs", ".js"],
      conditionNames: ["import", "node", "default"],
    },
  },
};
