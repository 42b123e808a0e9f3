import postgres from "postgres";

interface Batch {
  readonly Records: readonly {
    readonly messageId: string;
    readonly body: string;
    readonly attributes: Record<string, string>;
  }[];
}

const sql = postgres(process.env["DATABASE_URL"] ?? "", { max: 1 });

/** Keeps every body; one that says `again` fails the first time it comes. */
export async function handler(event: Batch): Promise<unknown> {
  const batchItemFailures: { itemIdentifier: string }[] = [];
  for (const { messageId, body, attributes } of event.Records) {
    const attempt = Number(attributes["ApproximateReceiveCount"]);
    if (body === "again" && attempt === 1) batchItemFailures.push({ itemIdentifier: messageId });
    else await sql`insert into seen (id) values (${`${body} ${attempt}`})`;
  }
  return { batchItemFailures };
}
