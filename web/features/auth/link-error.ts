/** What a person is told when a link from a mail did not work; undefined when nothing went wrong. */
export function linkErrorSentence(error: string | undefined): string | undefined {
  if (error === undefined) return undefined;
  if (error.toLowerCase() === "no_membership") {
    return "You have no account at this college. Please ask its placement office.";
  }
  return "This link was used already or has expired. Ask for a new one below.";
}
