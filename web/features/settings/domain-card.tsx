import { Fragment } from "react";
import type { DomainView } from "#shared/contracts/custom-domains.ts";
import type { DomainStep } from "#shared/domain/custom-domain/failures.ts";
import { Callout } from "#web/components/ui/callout.tsx";
import { Card, CardBody, CardHeader } from "#web/components/ui/card.tsx";
import { ExternalLink } from "#web/components/ui/external-link.tsx";
import { StatusPill, type Tone } from "#web/components/ui/status-pill.tsx";
import { DomainActions } from "./domain-actions.tsx";
import { DomainRecords } from "./domain-records.tsx";

const STATES: Readonly<Record<DomainView["status"], { label: string; tone: Tone }>> = {
  pending_dns: { label: "Waiting for DNS", tone: "warn" },
  verifying: { label: "Verifying", tone: "info" },
  active: { label: "Active", tone: "good" },
  failed: { label: "Failed", tone: "bad" },
  released: { label: "Removed", tone: "neutral" },
};

const STEPS: Readonly<Record<DomainStep, string>> = {
  certificate: "Your records are right. A certificate is being issued, which mostly takes a few minutes.",
  deployment: "The certificate is there. It is on its way to every place that answers for your domain.",
  earlier_use: "Your records are right. Whoever had the domain here before is being disconnected first.",
};

/** One domain: its state, what is to be done, and what can be done with it. */
export function DomainCard({ domain }: { domain: DomainView }) {
  const { label, tone } = STATES[domain.status];
  return (
    <Card>
      <CardHeader
        title={<Name domain={domain.domain} />}
        description={
          <span role="status">
            <StatusPill tone={tone}>{label}</StatusPill>
          </span>
        }
      />
      <CardBody>
        <div className="flex flex-col gap-4">
          <Situation domain={domain} />
          {domain.status !== "active" && <DomainRecords records={domain.records} isOver={domain.status === "failed"} />}
          {domain.status === "pending_dns" && <BareNameHint />}
          <DomainActions domain={domain} />
        </div>
      </CardBody>
    </Card>
  );
}

/** A name that breaks after its dots, where a line has no room for all of it. */
function Name({ domain }: { domain: string }) {
  // By element, not by a space of no width, which would be copied along.
  const labels = domain.split(/(?<=\.)/).map((label, index) => ({ label, place: `${index} ${label}` }));
  return labels.map(({ label, place }) => (
    <Fragment key={place}>
      {label}
      <wbr />
    </Fragment>
  ));
}

function BareNameHint() {
  return (
    <p className="text-sm text-ink-muted">
      A bare name, e.g. college.edu, cannot have a CNAME: use your provider&rsquo;s ALIAS or ANAME record with the same
      value, or choose a name such as careers.college.edu.
    </p>
  );
}

function Situation({ domain: { status, step, failure, url } }: { domain: DomainView }) {
  if (status === "active") {
    return (
      <p>
        Your portal answers at <ExternalLink href={url}>{url}</ExternalLink>. Leave the CNAME record as it is: it also
        renews the certificate.
      </p>
    );
  }
  if (failure) return <Callout tone="bad">{failure.message}</Callout>;
  if (step) return <p>{STEPS[step]}</p>;
  return <p>Enter these two records where your domain is managed. We look for them every few minutes, for 72 hours.</p>;
}
