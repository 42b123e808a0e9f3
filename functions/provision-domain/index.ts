import { v7 as newId } from "uuid";
import { bookByResults } from "#functions/_lib/book-by-results.ts";
import { observed } from "#functions/_lib/observed.ts";
import { domainProviderFromEnvironment } from "#shared/adapters/aws/cloudfront/domain-provider.ts";
import { queueSenderFromEnvironment } from "#shared/adapters/aws/queue-sender.ts";
import { dnsReaderFromEnvironment } from "#shared/adapters/dns/dns-reader.ts";
import { createHandler } from "./handler.ts";

const queues = queueSenderFromEnvironment();

export const handler = observed(
  createHandler({
    dns: dnsReaderFromEnvironment(),
    provider: domainProviderFromEnvironment(),
    queues,
    book: bookByResults("domains", queues, newId),
    newId,
  }),
);
