import type { PayView } from "#shared/contracts/compensation.ts";
import { collegeMinute } from "../_kernel/college-time.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { toMajor } from "../sheets/money.ts";
import type { Cell } from "../sheets/write-sheet.ts";
import type { FileColumn } from "./read-all.ts";

/** A code as words: `results_declared` is `Results declared`. */
export function inWords(code: string | null): Cell {
  if (code === null) return null;
  const words = code.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function yesOrNo(is: boolean): Cell {
  return is ? "Yes" : "No";
}

/** An instant on the college's clocks. */
export function at(ctx: ActorContext, instant: Date | string | null): Cell {
  return instant === null ? null : collegeMinute(ctx, new Date(instant));
}

/** Pay as lists show it, in whole units of its currency; under the key `pay`. */
export function payColumns<Row>(of: (row: Row) => PayView): readonly FileColumn<Row>[] {
  const amount = (header: string, minor: (pay: PayView) => number): FileColumn<Row> => ({
    key: "pay",
    header,
    cell: (row) => toMajor(minor(of(row)), of(row).currency),
  });
  return [
    { key: "pay", header: "Currency", cell: (row) => of(row).currency },
    amount("CTC", (pay) => pay.ctcMinor),
    amount("Guaranteed first-year cash", (pay) => pay.guaranteedFirstYearMinor),
    amount("Stipend a month", (pay) => pay.stipendMonthlyMinor),
  ];
}
