import { S3Client } from "@aws-sdk/client-s3";
import { SQSClient } from "@aws-sdk/client-sqs";
import { physicalResources } from "./assembly/physical-resources.ts";
import { readBuckets, readQueues } from "./assembly/read-model.ts";
import { Resolver } from "./assembly/resolver.ts";
import type { Assembly } from "./assembly/synthesize.ts";
import { LocalQueues } from "./queues/local-queues.ts";
import { restoreMessages, saveMessages } from "./queues/queue-file.ts";
import type { Services } from "./services.ts";
import type { Site } from "./site.ts";
import { createBuckets, localBucketName } from "./storage/local-storage.ts";

export interface Provisioned {
  readonly queues: LocalQueues;
  readonly resolver: Resolver;
}

/** Makes what the templates have and servers hold, buckets and queues; what was queued when the last run ended too. */
export async function provision({ stacks }: Assembly, services: Services, site: Site): Promise<Provisioned> {
  const { credentials } = services;
  const { region, lifetime } = site;
  const sqs = new SQSClient({ endpoint: services.sqsEndpoint, region, credentials });
  const s3 = new S3Client({ endpoint: services.s3Endpoint, region, credentials, forcePathStyle: true });
  const queues = new LocalQueues(sqs, services.sqsEndpoint);
  const queueFile = site.data.join("queues.jsonl");
  lifetime.add(async () => {
    if (services.queuesAreInMemory) await saveMessages(queues, queueFile);
    sqs.destroy();
    s3.destroy();
  });
  const database = new URL(services.administratorUrl);
  const resolver = new Resolver(
    stacks,
    physicalResources(stacks, {
      database: { host: database.hostname, port: database.port },
      queue: (id) => queues.find(id),
      bucketName: localBucketName,
      generated: site.generated,
    }),
  );
  const bucketNames = readBuckets(stacks).map(({ logicalId }) => localBucketName(logicalId));
  await Promise.all([queues.create(readQueues(stacks), resolver), createBuckets(s3, bucketNames, site.port)]);
  await restoreMessages(queues, queueFile);
  return { queues, resolver };
}
