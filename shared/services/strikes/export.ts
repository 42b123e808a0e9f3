import type { ExportedFile, WholeList } from "#shared/contracts/exports.ts";
import type { ListStrikes, StrikeRow } from "#shared/contracts/strikes.ts";
import type { Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { at, exportList, type FileColumn, inWords, yesOrNo } from "../exports/index.ts";
import { listStrikes } from "./list.ts";

const COLUMNS: readonly FileColumn<StrikeRow>[] = [
  { key: "student", header: "Roll number", cell: ({ student }) => student.rollNo },
  { key: "student", header: "Name", cell: ({ student }) => student.name },
  { key: "student", header: "Branch", cell: ({ student }) => student.branch },
  { key: "story", header: "Season", cell: ({ season }) => season.name },
  { key: "story", header: "Strike", cell: ({ kind }) => inWords(kind) },
  { key: "story", header: "What happened", cell: ({ note }) => note },
  { key: "story", header: "Given", cell: ({ createdAt }, ctx) => at(ctx, createdAt) },
  { key: "story", header: "Appeal", cell: ({ appeal }) => appeal },
  { key: "story", header: "Decision", cell: ({ decisionNote }) => decisionNote },
  { key: "story", header: "Decided", cell: ({ decidedAt }, ctx) => at(ctx, decidedAt) },
  { key: "standing", header: "Strikes that count", cell: ({ student }) => student.counted },
  { key: "standing", header: "Debarred at", cell: ({ student }) => student.debarAt },
  { key: "standing", header: "Debarred", cell: ({ student }) => yesOrNo(student.isDebarred) },
  { key: "status", header: "Status", cell: ({ status }) => inWords(status) },
];

/** Strikes of the students in the caller's reach, as a file. */
export function exportStrikes(
  ctx: ActorContext,
  { choice, ...found }: WholeList<ListStrikes>,
): Promise<Result<ExportedFile>> {
  return exportList(ctx, choice, {
    name: "strikes",
    action: "strike.export",
    columns: COLUMNS,
    filters: found,
    page: (part) => listStrikes(ctx, { ...found, ...part }),
  });
}
