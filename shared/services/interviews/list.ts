import { and, eq, ilike, or, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { InterviewPage, ListInterviews } from "#shared/contracts/interviews.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { interview } from "#shared/db/schema/interview.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { keyset, likePattern, timeColumn } from "../_kernel/keyset.ts";
import { toPage } from "../_kernel/page.ts";
import { selectRows, toInterviewRow } from "./row.ts";
import { onDay, onOwnPanel } from "./which.ts";
import { interviewsInReach } from "./scope.ts";

/** Interviews in the caller's reach in the order in which they begin; a day is a day of the college. */
export async function listInterviews(ctx: ActorContext, input: ListInterviews): Promise<Result<InterviewPage>> {
  const order = keyset(input, interview.id, { startsAt: timeColumn(interview.startsAt) });
  if (!order.ok) return order;
  const { after, orderBy } = order.value;
  const like = input.q ? likePattern(input.q) : undefined;
  const [rows] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    selectRows(orm)
      .where(
        and(
          interviewsInReach(ctx),
          input.date === undefined ? undefined : onDay(input.date, ctx.tenant.timeZone),
          input.show === "mine" ? onOwnPanel(ctx) : undefined,
          equals(interview.driveId, input.driveId),
          equals(interview.roundId, input.roundId),
          equals(interview.panelId, input.panelId),
          equals(interview.status, input.status),
          like ? or(ilike(enrollment.rollNo, like), ilike(enrollment.name, like)) : undefined,
          after,
        ),
      )
      .orderBy(...orderBy)
      .limit(input.limit + 1),
  ]);
  // Times are set by the second at most: a cursor of milliseconds loses nothing.
  const at = (row: (typeof rows)[number]) => ({ value: row.interview.startsAt.toISOString(), id: row.interview.id });
  return ok(toPage(rows, input.limit, at, (row) => toInterviewRow(ctx, row)));
}

function equals(column: PgColumn, value: string | undefined): SQL | undefined {
  return value === undefined ? undefined : eq(column, value);
}
