/** A word or two can be a leftover of the layout; more is worth telling. */
const NOTEWORTHY = 4;

/** Says that the document holds text that nobody sees, which was not used. */
export function hiddenTextWarning(characters: number): string[] {
  if (characters < NOTEWORTHY) return [];
  return ["The document contains hidden text (invisible, tiny, or off the page). It was not used."];
}
