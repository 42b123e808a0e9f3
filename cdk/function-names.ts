/** Every function of the system; each is the folder of that name below `functions/`, with a `handler` in `index.ts`. */
export const FUNCTIONS = [
  "api",
  "notify",
  "deliver",
  "ai-worker",
  "record-results",
  "run-timers",
  "exchange-pools",
  "provision-domain",
  "relay-outbox",
  "migrate",
] as const;

export type FunctionName = (typeof FUNCTIONS)[number];

/** Functions of the portal, which OpenNext makes: the server, the image optimiser, and who makes kept answers anew. */
export const PORTAL_FUNCTIONS = ["web", "optimize-images", "revalidate"] as const;

export type PortalFunctionName = (typeof PORTAL_FUNCTIONS)[number];

/** Logical id of a function in its template, e.g. `AiWorkerFunction`; what `sam local invoke` is given. */
export function functionLogicalId(name: FunctionName | PortalFunctionName): string {
  return `${pascalCase(name)}Function`;
}

/** `ai-jobs` → `AiJobs` */
export function pascalCase(name: string): string {
  return name
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}
