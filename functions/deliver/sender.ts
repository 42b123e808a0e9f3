/**
 * `Name <address>` (RFC 5322). A name with characters that mean something in a header is quoted; line breaks and other
 * control characters do not survive, and an empty name leaves the bare address.
 */
export function formatSender(name: string, address: string): string {
  const clean = name
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim()
    .slice(0, 100)
    .toWellFormed();
  if (clean === "") return address;
  return `${/[()<>[\]:;@\\,."]/.test(clean) ? `"${clean.replace(/["\\]/g, "\\$&")}"` : clean} <${address}>`;
}
