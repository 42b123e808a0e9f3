/** How people greet each other at this hour, in a time zone. */
export function greetingIn(timeZone: string, now = new Date()): string {
  const hour = Number(new Intl.DateTimeFormat("en", { hour: "numeric", hourCycle: "h23", timeZone }).format(now));
  if (hour < 5) return "Good evening";
  if (hour < 12) return "Good morning";
  return hour < 17 ? "Good afternoon" : "Good evening";
}

/** What a person is greeted by: their first name, without a title before it. */
export function firstNameOf(name: string): string {
  const words = name.trim().split(/\s+/);
  return words.find((word) => !/^(?:dr|prof|mr|mrs|ms|shri|smt)\.?$/i.test(word)) ?? name;
}
