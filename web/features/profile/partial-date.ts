const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/**
 * A year, or a year and month, as the API has it: `2024-06`. Takes what people write: `2024`, `June 2024`, `06/2024`,
 * `2024/6`. Anything else comes back as it was, to be refused by name.
 */
export function toPartialDate(typed: string): string {
  const text = typed.trim();
  const numbers =
    /^(?<month>\d{1,2})[/.-](?<year>\d{4})$/.exec(text) ?? /^(?<year>\d{4})[/.-](?<month>\d{1,2})$/.exec(text);
  if (numbers?.groups) return join(numbers.groups["year"], Number(numbers.groups["month"])) ?? text;
  const words = /^(?<month>[a-z]{3,9})\.?,?\s+(?<year>\d{4})$/i.exec(text)?.groups;
  const name = words?.["month"]?.toLowerCase() ?? " ";
  return join(words?.["year"], MONTHS.findIndex((month) => month.startsWith(name)) + 1) ?? text;
}

function join(year: string | undefined, month: number): string | undefined {
  if (year === undefined || month < 1 || month > 12) return undefined;
  return `${year}-${String(month).padStart(2, "0")}`;
}
