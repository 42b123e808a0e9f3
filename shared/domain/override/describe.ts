import type { Override } from "./override.ts";

/** What an exception means to the student it is for. */
export function describeOverride({ effect, reason }: Pick<Override, "effect" | "reason">): string {
  const said = effect === "allow" ? "Allowed by an exception of the office" : "The office has closed this to you";
  return `${said}: ${reason}`;
}
