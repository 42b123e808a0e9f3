import type { Option } from "#web/components/ui/select.tsx";

// ISO 3166-1 alpha-2: those where graduates of Indian colleges are hired most.
const CODES =
  "IN AE AT AU BE BH CA CH DE DK ES FI FR GB HK IE IT JP KR KW LU MY NL NO NZ OM PL PT QA SA SE SG TH US ZA";

const names = new Intl.DisplayNames("en", { type: "region", fallback: "code" });

/** A country by its name: "India". */
export function countryName(code: string): string {
  return names.of(code) ?? code;
}

/** Countries to choose from; `also` are kept though they are not among them. */
export function countryOptions(also: readonly string[] = []): readonly Option[] {
  const codes = [...new Set([...CODES.split(" "), ...also])];
  return codes
    .map((value) => ({ value, label: countryName(value), short: value }))
    .toSorted((one, other) => one.label.localeCompare(other.label, "en"));
}
