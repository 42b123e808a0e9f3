import type { StrikeKind, StrikeStatus } from "#shared/domain/strike/statuses.ts";
import { type Build, daysFrom, earlier } from "./build.ts";

interface Absence {
  readonly kind: StrikeKind;
  readonly enrollmentId: string;
  /** The round or interview. */
  readonly sourceId: string;
  readonly note: string;
  readonly createdAt: Date;
}

/** As strikes come: the first is appealed and waits for the office. */
const WAYS: readonly StrikeStatus[] = ["appealed", "active", "active", "upheld", "active", "revoked"];

/** A strike, and how far its student and the office have come with it. */
export function addStrike({ rows, ids, tenantId, cycleId, now }: Build, { createdAt, ...absence }: Absence): void {
  const status = WAYS[rows.strike.length % WAYS.length] ?? "active";
  const isDecided = status === "upheld" || status === "revoked";
  const officerId = rows.membership.find(({ role }) => role === "officer")?.id ?? null;
  rows.strike.push({
    ...absence,
    tenantId,
    id: ids.at(createdAt),
    cycleId,
    status,
    appeal: status === "active" ? null : "I was in the hospital that day; the certificate is with the department.",
    appealedAt: status === "active" ? null : earlier(daysFrom(createdAt, 1), now),
    decisionNote: isDecided ? "The certificate was looked at." : null,
    decidedBy: isDecided ? officerId : null,
    decidedAt: isDecided ? earlier(daysFrom(createdAt, 2), now) : null,
    createdAt,
  });
}
