const LIGATURES: Readonly<Record<string, string>> = { ﬀ: "ff", ﬁ: "fi", ﬂ: "fl", ﬃ: "ffi", ﬄ: "ffl", ﬅ: "st", ﬆ: "st" };

/** Draws nothing: tags, zero-width spaces and operators, turns of direction. */
const INVISIBLE = /[\u{e0000}-\u{e0fff}\u200b\u2060-\u2064\u202a-\u202e\u2066-\u2069]/u;
const VARIATION_SELECTOR = /\p{Variation_Selector}/u;

/** Joiners are spelling in Indic and Arabic scripts, and a hiding place everywhere else. */
const NEEDS_JOINERS =
  /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Sinhala}\p{Script=Arabic}]/u;

export interface CleanText {
  readonly text: string;
  /** Characters nobody sees that were taken out: zero-width, tags, direction overrides. */
  readonly invisible: number;
}

/**
 * Text as a reader sees it: ligatures spelled out, spaces plain, invisible and control characters gone. `before` is
 * what stands in front of it, which decides whether a joiner is spelling.
 */
export function cleanText(raw: string, before = ""): CleanText {
  let text = "";
  let invisible = 0;
  for (const char of raw.toWellFormed()) {
    if (/[\u200c\u200d]/.test(char)) {
      if (NEEDS_JOINERS.test((before + text).slice(-1))) text += char;
      else invisible++;
    } else if (INVISIBLE.test(char) || VARIATION_SELECTOR.test(char)) {
      // Variation selectors only choose a glyph: gone, but no attempt to hide anything.
      if (!VARIATION_SELECTOR.test(char)) invisible++;
    } else if (/[\t\n\r\p{Zs}\p{Zl}\p{Zp}]/u.test(char)) text += " ";
    else if (/[\p{Cc}\p{Cf}\p{Cn}\p{Co}\ufffe\uffff]/u.test(char)) text += privateUse(char);
    else text += LIGATURES[char] ?? char;
  }
  return { text, invisible };
}

// Symbol fonts put their bullets and icons into the private use area.
function privateUse(char: string): string {
  return /\p{Co}/u.test(char) ? "•" : "";
}
