import type { Tone } from "#web/components/ui/status-pill.tsx";

/** How sure the reader is, in words that tell the student what to do. */
export function confidenceOf(confidence: number): { readonly label: string; readonly tone: Tone } {
  if (confidence >= 0.85) return { label: "Read clearly", tone: "good" };
  if (confidence >= 0.6) return { label: "Probably right", tone: "info" };
  return { label: "Please check", tone: "warn" };
}

/** `93 %` */
export function percentOf(confidence: number): string {
  return `${Math.round(confidence * 100)} %`;
}

/** Whether two writings say the same: blanks, punctuation and capitals aside. */
export function saysTheSame(one: string, other: string): boolean {
  return fold(one) === fold(other);
}

/** Letters and digits alone, in small letters. */
export function fold(text = ""): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "");
}
