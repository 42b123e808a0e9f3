import type { CSSProperties } from "react";
import type { Palette } from "./colors.ts";

const SANS = "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif";

/** Inline, because many mailboxes drop style sheets. */
export const styles = {
  body: { margin: "0", padding: "24px 12px", backgroundColor: "#f4f4f5", fontFamily: SANS },
  card: {
    maxWidth: "560px",
    margin: "0 auto",
    padding: "28px 32px",
    backgroundColor: "#ffffff",
    borderRadius: "12px",
  },
  masthead: { margin: "0 0 24px" },
  logo: { display: "block", height: "40px", width: "auto", maxWidth: "240px", fontSize: "16px", fontWeight: 600 },
  wordmark: { margin: "0", fontSize: "16px", lineHeight: "24px", fontWeight: 600, color: "#18181b" },
  heading: { margin: "0 0 16px", fontSize: "24px", lineHeight: "32px", fontWeight: 700, color: "#18181b" },
  paragraph: { margin: "0 0 16px", fontSize: "16px", lineHeight: "26px", color: "#27272a", whiteSpace: "pre-line" },
  list: { margin: "0 0 16px", padding: "0 0 0 24px", fontSize: "16px", lineHeight: "26px", color: "#27272a" },
  button: {
    display: "inline-block",
    margin: "8px 0 16px",
    padding: "14px 24px",
    borderRadius: "8px",
    fontSize: "16px",
    lineHeight: "20px",
    fontWeight: 600,
    textDecoration: "none",
  },
  note: { margin: "0 0 8px", fontSize: "14px", lineHeight: "22px", color: "#52525b" },
  link: { textDecoration: "underline" },
  rule: { margin: "20px 0", border: "none", borderTop: "1px solid #e4e4e7" },
} as const satisfies Record<string, CSSProperties>;

/** Dark mode where the mailbox follows style sheets, and a narrower card on phones. */
export function themeCss({ primaryTextOnDark }: Palette): string {
  return `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.page,.page>table>tbody>tr>td{background-color:#09090b!important}
.card{background-color:#18181b!important}
.ink{color:#fafafa!important}
.muted{color:#a1a1aa!important}
.link{color:${primaryTextOnDark}!important}
.rule{border-top-color:#3f3f46!important}
}
@media (max-width:480px){.card{padding:24px 20px!important}}`;
}
