import type { DnsRecordView } from "#shared/contracts/custom-domains.ts";
import { StatusPill, type Tone } from "#web/components/ui/status-pill.tsx";
import { CopyButton } from "#web/components/ui/copy-button.tsx";

type Verdict = { readonly label: string; readonly tone: Tone };

const VERDICTS: Readonly<Record<DnsRecordView["verdict"], Verdict>> = {
  found: { label: "Found", tone: "good" },
  missing: { label: "Not there yet", tone: "warn" },
  wrong: { label: "Something else is there", tone: "bad" },
  unknown: { label: "Not looked at yet", tone: "neutral" },
};

/** What is said of a record once nobody looks for it any more. */
const NOT_FOUND: Verdict = { label: "Not found", tone: "bad" };

interface DomainRecordsProps {
  readonly records: readonly DnsRecordView[];
  /** Looking has ended, without success. */
  readonly isOver: boolean;
}

/** The records to make, each part with a button that copies it, and what was found instead. */
export function DomainRecords({ records, isOver }: DomainRecordsProps) {
  return (
    <ul className="flex flex-col gap-3" aria-label="DNS records">
      {records.map(({ type, name, value, verdict, found }) => (
        <li key={type} className="flex flex-col gap-2 rounded-lg border border-line p-3">
          <div className="flex items-center justify-between gap-3">
            <strong>{type}</strong>
            <Found {...(isOver && verdict === "missing" ? NOT_FOUND : VERDICTS[verdict])} />
          </div>
          <Part label="Name" text={name} of={type} />
          <Part label="Value" text={value} of={type} />
          {verdict === "wrong" && (
            <p className="text-sm text-ink-muted">
              Found instead: <span className="break-all">{found.join(", ")}</span>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function Found({ label, tone }: Verdict) {
  return <StatusPill tone={tone}>{label}</StatusPill>;
}

function Part({ label, text, of }: { label: string; text: string; of: string }) {
  return (
    <div className="flex items-center justify-between gap-3">
      <div className="min-w-0">
        <span className="text-sm text-ink-muted">{label}</span>
        <code className="block text-sm break-all">{text}</code>
      </div>
      <CopyButton text={text} label={`Copy the ${label.toLowerCase()} of the ${of} record`} />
    </div>
  );
}
