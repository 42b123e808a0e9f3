import type { PoolInvitationView } from "#shared/contracts/pools.ts";
import type { poolInvitation } from "#shared/db/schema/pool.ts";
import { toPayView } from "../drives/view.ts";

export function toInvitationView(row: typeof poolInvitation.$inferSelect): PoolInvitationView {
  const { id, hostName: host, status, version, driveId, posting } = row;
  const { title, description, outcome, mode, venue, compensation, eligibilitySentence, applicationsCloseAt } = posting;
  return {
    id,
    host,
    status,
    version,
    driveId,
    at: row.createdAt.toISOString(),
    countsSharedAt: row.countsSharedAt?.toISOString() ?? null,
    title,
    company: posting.company.name,
    description,
    outcome,
    mode,
    venue,
    locations: [...posting.locations],
    compensation,
    pay: toPayView(compensation),
    rounds: posting.rounds.map(({ name, kind }) => ({ name, kind })),
    eligibilitySentence,
    applicationsCloseAt,
  };
}
