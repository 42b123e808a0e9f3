/** What DNS answers about a domain. Null: no server answered. */
export interface DnsAnswers {
  /** TXT values at the ownership record's name. */
  readonly texts: readonly string[] | null;
  /** Names that the domain is an alias of, from the first to the last. */
  readonly aliases: readonly string[] | null;
  /** Addresses that the domain ends at. */
  readonly addresses: readonly string[] | null;
  /** Addresses of the host that it is to point at. */
  readonly wanted: readonly string[] | null;
}

export const RECORD_VERDICTS = ["found", "missing", "wrong", "unknown"] as const;
/** `unknown`: DNS gave no answer, which says nothing about the record. */
export type RecordVerdict = (typeof RECORD_VERDICTS)[number];

export interface RecordJudgement {
  readonly verdict: RecordVerdict;
  /** What stands there instead, to be compared by a person; at most five. */
  readonly found: readonly string[];
}

export interface DnsJudgement {
  readonly ownership: RecordJudgement;
  readonly routing: RecordJudgement;
}

/** Judges both records of a domain. Whoever else has TXT values at the name is no hindrance. */
export function judgeRecords(
  wanted: { readonly text: string; readonly host: string },
  { texts, aliases, addresses, wanted: wantedAddresses }: DnsAnswers,
): DnsJudgement {
  return {
    ownership: judge(texts, (value) => value.trim() === wanted.text),
    routing: judgeRouting(wanted.host, aliases, addresses, wantedAddresses),
  };
}

/** Whether the domain is proved and points here. */
export function isInOrder({ ownership, routing }: DnsJudgement): boolean {
  return ownership.verdict === "found" && routing.verdict === "found";
}

function judgeRouting(
  host: string,
  aliases: DnsAnswers["aliases"],
  addresses: DnsAnswers["addresses"],
  wanted: DnsAnswers["wanted"],
): RecordJudgement {
  const byName = judge(aliases, (alias) => plain(alias) === host);
  if (byName.verdict === "found" || byName.verdict === "wrong") return byName;
  // At the top of a zone there is no CNAME: ALIAS or ANAME answers with the addresses themselves.
  const ours = new Set(wanted ?? []);
  const byAddress = judge(addresses, (address) => ours.has(address));
  if (byAddress.verdict === "wrong" && wanted === null) return { ...byAddress, verdict: "unknown" };
  return byAddress.verdict === "missing" ? byName : byAddress;
}

function judge(values: readonly string[] | null, isRight: (value: string) => boolean): RecordJudgement {
  if (values === null) return { verdict: "unknown", found: [] };
  if (values.length === 0) return { verdict: "missing", found: [] };
  return { verdict: values.some(isRight) ? "found" : "wrong", found: values.slice(0, 5) };
}

function plain(name: string): string {
  return name.toLowerCase().replace(/\.$/, "");
}
