const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** From when to when: `Jun 2024 to Aug 2024`, `since 2023`, `until 2026`; "" when neither is known. */
export function yearsOf(start: string, end: string): string {
  if (start && end) return `${spoken(start)} to ${spoken(end)}`;
  if (start) return `since ${spoken(start)}`;
  return end ? `until ${spoken(end)}` : "";
}

function spoken(date: string): string {
  const [year = "", month] = date.split("-");
  return [MONTHS[Number(month) - 1], year].filter(Boolean).join(" ");
}
