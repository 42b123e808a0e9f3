import type { OverrideView } from "#shared/contracts/overrides.ts";
import type { Column } from "#web/components/ui/data-table.tsx";
import { DateTime } from "#web/components/ui/date-time.tsx";
import { Badge, StatusPill } from "#web/components/ui/status-pill.tsx";
import { DOMAIN_LABELS, EFFECT_LABELS, STATE_LABELS } from "./exception-labels.ts";
import { RevokeButton } from "./revoke-button.tsx";

export const EXCEPTION_COLUMNS: readonly Column<OverrideView>[] = [
  {
    key: "what",
    header: "Exception",
    priority: "title",
    cell: ({ effect, domain }) => (
      <span className="flex flex-wrap items-center gap-2">
        <Badge tone={effect === "allow" ? "good" : "bad"}>{EFFECT_LABELS[effect]}</Badge>
        {DOMAIN_LABELS[domain]}
      </span>
    ),
  },
  {
    key: "scope",
    header: "For",
    cell: ({ who, what, season }) => (
      <span className="block max-w-64">
        <span className="font-medium">{who.label}</span>
        <span className="block text-sm text-ink-muted">
          {what.label}, {season.name}
        </span>
      </span>
    ),
  },
  {
    key: "reason",
    header: "Reason",
    cell: ({ reason, createdBy, revokeReason }) => (
      <span className="block max-w-72">
        <span className="line-clamp-3">{reason}</span>
        {revokeReason !== null && <span className="block text-sm text-bad-ink">Revoked: {revokeReason}</span>}
        {createdBy !== null && <span className="block text-sm text-ink-subtle">{createdBy}</span>}
      </span>
    ),
  },
  { key: "expiresAt", header: "Until", cell: ({ expiresAt }) => <DateTime iso={expiresAt} /> },
  {
    key: "state",
    header: "State",
    cell: ({ state }) => <StatusPill tone={STATE_LABELS[state].tone}>{STATE_LABELS[state].label}</StatusPill>,
  },
  {
    key: "actions",
    header: "Actions",
    isActions: true,
    cell: (row) => row.state === "in_force" && <RevokeButton exception={row} />,
  },
];
