import type { Piece } from "./piece.ts";
import type { SourceSpan } from "#shared/contracts/parsed-resume.ts";

/** `YYYY` or `YYYY-MM` and the words it was read from. */
export interface FoundDate {
  readonly value: string;
  readonly span: SourceSpan;
}

/** A point in time or a stretch of it, where it stands in the text. */
export interface DateRange extends SourceSpan {
  readonly from: FoundDate | undefined;
  readonly to: FoundDate | undefined;
  /** "Present", "Since 2022". */
  readonly current: boolean;
  /** One date alone, held in `to`. */
  readonly single: boolean;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const YEAR = "(?:19[5-9]|20[0-4])\\d";
const POINT = new RegExp(
  [
    `(?:\\d{1,2}(?:st|nd|rd|th)?[\\s-]+)?(?<month>${MONTH})\\b\\.?,?[\\s-]*(?:(?<monthYear>${YEAR})|['’‘]\\s?(?<monthShort>\\d\\d)|(?<=[\\s-])(?<monthBare>[012]\\d)(?!\\d))(?!\\d)`,
    `\\d{1,2}[/.-](?<dayMonth>0[1-9]|1[0-2])[/.-](?<dayYear>${YEAR})(?!\\d)`,
    `(?<number>0?[1-9]|1[0-2])\\s?[/.-]\\s?(?<numberYear>${YEAR})(?!\\.?\\d)`,
    `(?<isoYear>${YEAR})[-/.](?<isoMonth>0[1-9]|1[0-2])(?!\\d)`,
    `(?:(?:spring|summer|fall|autumn|winter|monsoon)[\\s,]+)?(?<year>${YEAR})(?!\\.?\\d)`,
  ].join("|"),
  "iy",
);
const NOW =
  /(?:present|currently|current|till[\s-]?date|to[\s-]date|now|ongoing|on-?going|pursuing|today|continuing)\b/iy;
const TO = /\s*(?:-|–|—|−|\bto\b|\buntil\b|\btill\b)\s*/iy;
const SHORT_YEAR = /['’]?(\d\d)(?!\d|%|\.\d)/y;
const BARE_MONTH = new RegExp(`(${MONTH})\\b\\.?`, "iy");
const SINCE = /\b(?:since|from)\s+$/i;
const ONWARDS = /\s*(?:onwards?|-\s*$|–\s*$)/iy;
const STARTS = new RegExp(`(?<![\\p{L}\\d.+/])(?=\\d|${MONTH}|spring|summer|fall|autumn|winter|monsoon)`, "giu");

/** Every date and stretch of time in a piece: "Aug 2021 – Present", "08/2021", "2019-23", "May–July 2022", "Since 2022". */
export function findDates(piece: Piece): DateRange[] {
  const ranges: DateRange[] = [];
  let done = 0;
  for (const { index } of piece.text.matchAll(STARTS)) {
    if (index < done) continue;
    const range = readRange(piece, index);
    if (!range) continue;
    ranges.push(range);
    done = range.end - piece.start;
  }
  return ranges;
}

function readRange(piece: Piece, at: number): DateRange | undefined {
  const { text, start: offset } = piece;
  const first = readPoint(text, at) ?? readBareMonth(text, at);
  if (!first) return undefined;
  const span = (from: number, to: number): SourceSpan => ({ start: offset + from, end: offset + to });
  const date = (value: string, from: number, to: number): FoundDate => ({ value, span: span(from, to) });
  const from = date(first.value, at, first.end);
  const separator = matchAt(TO, text, first.end);
  const next = separator && first.end + separator[0].length;
  if (next !== undefined) {
    const now = matchAt(NOW, text, next);
    if (now) return { ...span(at, next + now[0].length), from, to: undefined, current: true, single: false };
    const second = readPoint(text, next) ?? readShortYear(text, next, first.value);
    if (second) {
      // "May" of "May – July 2022" takes its year from the whole.
      const begin = first.bare ? date(first.value, at, second.end) : from;
      return {
        ...span(at, second.end),
        from: begin,
        to: date(second.value, next, second.end),
        current: false,
        single: false,
      };
    }
  }
  if (first.bare) return undefined;
  const since = SINCE.exec(text.slice(0, at));
  const onwards = matchAt(ONWARDS, text, first.end);
  if (since || onwards?.[0].trim()) {
    const begin = since ? at - since[0].length : at;
    return {
      ...span(begin, first.end + (onwards?.[0].length ?? 0)),
      from,
      to: undefined,
      current: true,
      single: false,
    };
  }
  return { ...span(at, first.end), from: undefined, to: from, current: false, single: true };
}

interface Point {
  readonly value: string;
  readonly end: number;
  readonly bare?: boolean;
}

function readPoint(text: string, at: number): Point | undefined {
  const match = matchAt(POINT, text, at);
  if (!match) return undefined;
  const { month, monthYear, monthShort, monthBare, dayMonth, dayYear, number, numberYear, isoYear, isoMonth, year } =
    match.groups ?? {};
  const end = at + match[0].length;
  const named = monthYear ?? fullYear(monthShort ?? monthBare);
  if (month && named) return { value: `${named}-${monthNumber(month)}`, end };
  if (dayMonth && dayYear) return { value: `${dayYear}-${dayMonth}`, end };
  if (number && numberYear) return { value: `${numberYear}-${number.padStart(2, "0")}`, end };
  if (isoYear && isoMonth) return { value: `${isoYear}-${isoMonth}`, end };
  return year ? { value: year, end } : undefined;
}

/** "May" of "May – July 2022": the year stands with the second month. */
function readBareMonth(text: string, at: number): Point | undefined {
  const month = matchAt(BARE_MONTH, text, at);
  if (!month?.[1]) return undefined;
  const end = at + month[0].length;
  const separator = matchAt(TO, text, end);
  const second = separator && readPoint(text, end + separator[0].length);
  if (!second || !/-/.test(second.value)) return undefined;
  const number = monthNumber(month[1]);
  const year = Number(second.value.slice(0, 4)) - (number > second.value.slice(5) ? 1 : 0);
  return { value: `${year}-${number}`, end, bare: true };
}

/** "23" of "2019-23". */
function readShortYear(text: string, at: number, first: string): Point | undefined {
  const match = matchAt(SHORT_YEAR, text, at);
  const value = match?.[1] && `${first.slice(0, 2)}${match[1]}`;
  if (!match || !value || value <= first.slice(0, 4) || Number(value) > Number(first.slice(0, 4)) + 10)
    return undefined;
  return { value, end: at + match[0].length };
}

function fullYear(short: string | undefined): string | undefined {
  if (short === undefined) return undefined;
  return Number(short) > 60 ? `19${short}` : `20${short}`;
}

function monthNumber(name: string): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1).padStart(2, "0");
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
