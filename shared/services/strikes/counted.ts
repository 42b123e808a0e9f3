import { sql } from "drizzle-orm";
import { cycle } from "#shared/db/schema/cycle.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { strike } from "#shared/db/schema/strike.ts";
import { rulesFor } from "#shared/domain/policy/policy.ts";
import { strikesCounted } from "#shared/domain/policy/standing.ts";
import { COUNTING_STRIKE_STATUSES, type StrikeKind } from "#shared/domain/strike/statuses.ts";
import { toVersionedPolicy } from "../enrollments/standing.ts";

const counting = sql.join(
  COUNTING_STRIKE_STATUSES.map((status) => sql`${status}`),
  sql`, `,
);

/** Strikes that stand against a student in a season, by kind; a column of a query of both. */
export const standingStrikes = sql<Partial<Record<StrikeKind, number>>>`(
  select coalesce(jsonb_object_agg(kind, n), '{}') from (
    select kind, count(*)::int as n from ${strike}
    where tenant_id = ${enrollment.tenantId} and enrollment_id = ${enrollment.id} and cycle_id = ${cycle.id}
      and status in (${counting}) group by kind) counted)`;

interface Conduct {
  /** Strikes that the policy of the season counts. */
  readonly counted: number;
  /** Null: the season debars nobody. */
  readonly debarAt: number | null;
  readonly isDebarred: boolean;
}

/** How many of a student's strikes count, and whether they debar, by the policy in effect. */
export function toConduct(
  inEffect: Parameters<typeof toVersionedPolicy>[0],
  program: string,
  strikes: Partial<Record<StrikeKind, number>>,
): Conduct {
  const rules = rulesFor(toVersionedPolicy(inEffect).policy, program);
  const counted = strikesCounted(rules, { strikes });
  const debarAt = rules.strikes?.debarAt ?? null;
  return { counted, debarAt, isDebarred: debarAt !== null && counted >= debarAt };
}
