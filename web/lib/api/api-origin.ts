import { ENV } from "#shared/config/environment.ts";

/** Where the portal's server finds the API. */
export function apiOrigin(): string {
  const origin = process.env[ENV.apiOrigin];
  if (!origin) throw new Error(`${ENV.apiOrigin} is not set`);
  return origin;
}
