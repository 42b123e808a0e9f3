import { find, type Piece } from "./piece.ts";

const NUMBER = "\\d{1,2}(?:\\.\\d{1,3})?";
const OUT_OF = "(?:\\s*(?:\\/|out of)\\s*(?:10(?:\\.0+)?|4(?:\\.\\d+)?|5(?:\\.0+)?))";
const LABEL =
  "(?:C\\.?G\\.?P\\.?A\\.?|S\\.?G\\.?P\\.?A\\.?|G\\.?P\\.?A\\.?|CPI|SPI|YGPA|Aggregate|Percentage|Percentile|Marks|Score|Grade)";

const PATTERNS: readonly (readonly [pattern: RegExp, group: number, confidence: number])[] = [
  [
    new RegExp(
      `${LABEL}\\s*(?:\\(.{0,12}?\\))?\\s*(?:of|is)?\\s*[:=–-]?\\s*(${NUMBER}${OUT_OF}|\\d{2,3}(?:\\.\\d{1,3})?\\s*%|${NUMBER})(?![\\d.]*\\d)`,
      "iu",
    ),
    1,
    0.95,
  ],
  [/(?<![\d.])(\d{2,3}(?:\.\d{1,3})?\s*(?:%|percent\b|per cent\b))/iu, 1, 0.9],
  [new RegExp(`(?<![\\d./])(${NUMBER}${OUT_OF})(?![\\d.])`, "iu"), 1, 0.9],
  [new RegExp(`(?<![\\d.])(${NUMBER})\\s*(?:C\\.?G\\.?P\\.?A\\.?|G\\.?P\\.?A\\.?|CPI)(?![\\p{L}])`, "iu"), 1, 0.9],
];

/** A grade as printed: "8.42/10", "91.4%", "8.42" next to "CGPA". Answers also the words to leave out of other fields. */
export function findScore(piece: Piece): { score: Piece; whole: Piece; confidence: number } | undefined {
  for (const [pattern, group, confidence] of PATTERNS) {
    const whole = find(piece, pattern);
    const score = find(piece, pattern, group);
    if (whole && score && isPlausible(score.text)) return { score, whole, confidence };
  }
  return undefined;
}

/** A number alone in a cell of a table of marks. */
export function findBareScore(cell: Piece): Piece | undefined {
  const score = find(cell, /^\s*(\d\.\d{1,3}|10(?:\.0+)?|\d{2}\.\d{1,3}|100(?:\.0+)?)\s*$/u, 1);
  return score && isPlausible(score.text) ? score : undefined;
}

function isPlausible(text: string): boolean {
  const value = Number.parseFloat(text);
  return value > 0 && value <= 100;
}
