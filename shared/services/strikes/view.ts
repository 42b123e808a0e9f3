import type { MyStrike } from "#shared/contracts/strikes.ts";
import type { strike } from "#shared/db/schema/strike.ts";
import { possibleCommands } from "#shared/domain/lifecycle.ts";
import { STRIKE_TRANSITIONS } from "#shared/domain/strike/statuses.ts";

type Row = typeof strike.$inferSelect;

export function toStrikeStory({ id, kind, status, note, appeal, decisionNote, ...row }: Row) {
  return {
    id,
    kind,
    status,
    note,
    appeal,
    appealedAt: row.appealedAt?.toISOString() ?? null,
    decisionNote,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  };
}

export function toMyStrike(row: Row): MyStrike {
  const possible = possibleCommands(STRIKE_TRANSITIONS, row.status).filter((command) => command === "appeal");
  return { ...toStrikeStory(row), possible };
}
