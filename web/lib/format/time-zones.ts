/** IANA names in order, with the one that most colleges are in, which `Intl` lists under its older name. */
export function timeZones(): string[] {
  const known = new Set([...Intl.supportedValuesOf("timeZone"), "Asia/Kolkata", "UTC"]);
  known.delete("Asia/Calcutta");
  return [...known].toSorted();
}
