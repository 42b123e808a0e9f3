import type { DnsRecordView, DomainView } from "#shared/contracts/custom-domains.ts";
import { connectHost, ownershipRecord } from "#shared/domain/custom-domain/domain-name.ts";
import { failureSentence } from "#shared/domain/custom-domain/failures.ts";
import { ownUrl } from "#shared/domain/custom-domain/own-url.ts";
import type { Context } from "../_kernel/context.ts";
import type { DomainRow } from "./find.ts";

export function toDomainView({ portalUrlTemplate }: Pick<Context, "portalUrlTemplate">, row: DomainRow): DomainView {
  const { id, domain, status, step, failure } = row;
  const isWatched = status === "pending_dns" || status === "verifying";
  return {
    id,
    domain,
    status,
    url: ownUrl(portalUrlTemplate, domain),
    records: recordsOf(portalUrlTemplate, row),
    step: status === "verifying" ? (step ?? "certificate") : null,
    failure: failure && { code: failure, message: failureSentence(failure) },
    checkedAt: row.checkedAt?.toISOString() ?? null,
    nextCheckAt: (isWatched && row.nextCheckAt?.toISOString()) || null,
    activatedAt: row.activatedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  };
}

function recordsOf(portalUrlTemplate: string, { domain, token, judgement }: DomainRow): DnsRecordView[] {
  const none = { verdict: "unknown", found: [] } as const;
  const { ownership, routing } = judgement ?? { ownership: none, routing: none };
  return [
    { type: "TXT", ...ownershipRecord(domain, token), ...copied(ownership) },
    { type: "CNAME", name: domain, value: connectHost(portalUrlTemplate), ...copied(routing) },
  ];
}

function copied({ verdict, found }: { verdict: DnsRecordView["verdict"]; found: readonly string[] }) {
  return { verdict, found: [...found] };
}
