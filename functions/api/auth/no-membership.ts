import { APIError } from "better-auth/api";

/** Who proved who they are and has no place at this college. */
export function noMembership(): APIError {
  return new APIError("FORBIDDEN", {
    code: "NO_MEMBERSHIP",
    message: "You have no account at this college. Please ask its placement office.",
  });
}
