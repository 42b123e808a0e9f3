import { v5 as nameBased } from "uuid";
import { consume, type Handled, type SqsBatchResponse, type SqsEvent } from "#functions/_lib/consume.ts";
import type { DeadLetterBook } from "#functions/_lib/dead-letters.ts";
import { logger } from "#functions/_lib/logger.ts";
import { DomainWork } from "#shared/contracts/messages/domain-work.ts";
import type { ResultMessage } from "#shared/contracts/messages/result.ts";
import { judgeRecords } from "#shared/domain/custom-domain/judge-records.ts";
import type { DnsReader } from "#shared/ports/dns-reader.ts";
import type { DomainProvider } from "#shared/ports/domain-provider.ts";
import type { QueueSender } from "#shared/ports/queue.ts";

export interface ProvisionDependencies {
  readonly dns: DnsReader;
  readonly provider: DomainProvider;
  readonly queues: QueueSender;
  readonly book: DeadLetterBook;
  newId(): string;
}

/** Made by the schedule, once a night. */
interface NightlyEvent {
  readonly source: string;
}

/**
 * Consumes `domains`: one look at DNS or one step with CloudFront a message, and a report of it. Once a night it reports
 * all that CloudFront has, for whoever keeps the rows to compare.
 */
export function createHandler(deps: ProvisionDependencies) {
  const consumer = consume({
    schema: DomainWork,
    book: deps.book,
    concurrency: 2,
    handleEach: async (message): Promise<Handled> => {
      await report(deps, message.id, await work(deps, message));
      return { outcome: "done" };
    },
  });
  return async (event: SqsEvent | NightlyEvent): Promise<SqsBatchResponse | { seen: number }> =>
    "Records" in event ? consumer(event) : reportAll(deps);
}

async function work({ dns, provider }: ProvisionDependencies, message: DomainWork): Promise<ResultMessage> {
  const { tenantId, requestId, domainId, domain, attempt } = message;
  const about = { tenantId, requestId, domainId, attempt };
  switch (message.task) {
    case "check": {
      const { record, host } = message;
      const answers = await dns.read({ textAt: record.name, domain, host });
      return { kind: "domain_checked", ...about, judgement: copy(judgeRecords({ text: record.value, host }, answers)) };
    }
    case "provide":
      return { kind: "domain_provided", ...about, outcome: await provider.provide(message) };
    case "release":
      return { kind: "domain_released", ...about, isDone: await provider.release(message) };
  }
}

async function reportAll(deps: ProvisionDependencies): Promise<{ seen: number }> {
  let seen = 0;
  for await (const { tenantId, domainId, domain, isEnabled } of deps.provider.list()) {
    const id = deps.newId();
    await report(deps, id, { kind: "domain_seen", tenantId, requestId: id, domainId, domain, isEnabled });
    seen++;
  }
  logger.info("compared the domains at CloudFront", { seen });
  return { seen };
}

// A report of its own id for each message: a redelivery is the same report again.
const REPORTS = "5f2c1c7e-5a4f-4c53-9d0c-2f6f3a3b8f11";

async function report({ queues }: ProvisionDependencies, workId: string, body: ResultMessage): Promise<void> {
  const id = nameBased(workId, REPORTS);
  const taken = await queues.send([{ id, tenantId: body.tenantId, queue: "results", body: JSON.stringify(body) }]);
  if (!taken.includes(id)) throw new Error("The results queue did not take the report.");
}

function copy({ ownership, routing }: ReturnType<typeof judgeRecords>) {
  return {
    ownership: { verdict: ownership.verdict, found: [...ownership.found] },
    routing: { verdict: routing.verdict, found: [...routing.found] },
  };
}
