import { call } from "./result.ts";
import { ProblemError } from "./load.ts";
import { visitorHeaders } from "./server-api.ts";

/** The API's OpenAPI document, as it is served on this host. */
export async function loadDocument<T>(): Promise<T> {
  const { origin, headers } = await visitorHeaders();
  const result = await call<T>(fetch(`${origin}/api/openapi.json`, { headers, cache: "no-store" }));
  if (result.ok) return result.data;
  throw new ProblemError(result.problem);
}
