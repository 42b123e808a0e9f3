import type { DnsAnswers } from "#shared/domain/custom-domain/judge-records.ts";

/** Asks DNS. Never throws: what no server answered is null. */
export interface DnsReader {
  read(question: {
    /** The name whose TXT values are asked for. */
    readonly textAt: string;
    readonly domain: string;
    /** The host that `domain` is to point at. */
    readonly host: string;
  }): Promise<DnsAnswers>;
}
