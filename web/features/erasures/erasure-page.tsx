import type { ErasureCase } from "#shared/contracts/erasures.ts";
import { Callout } from "#web/components/ui/callout.tsx";
import { DateTime } from "#web/components/ui/date-time.tsx";
import { KeyValueList } from "#web/components/ui/key-value-list.tsx";
import { Card, CardBody } from "#web/components/ui/card.tsx";
import { Page, PageHeader } from "#web/components/ui/page-header.tsx";
import { StatusPill } from "#web/components/ui/status-pill.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { ErasureDecision } from "./erasure-decision.tsx";
import { ERASURE_LABELS } from "./erasure-labels.ts";
import { OpenThings } from "./open-things.tsx";
import { OutlookLists } from "./outlook-lists.tsx";

/** One request: who asks and why, what granting it would do, and the decision. */
export async function ErasurePage({ id }: { id: string }) {
  const { api } = await serverApi();
  const request = await load(api.erasures[":id"].$get({ param: { id } }));
  const { label, tone } = ERASURE_LABELS[request.status];
  const { outlook, hash } = request;
  const isBlocked = outlook !== null && outlook.blocks.length > 0;
  return (
    <Page isNarrow>
      <PageHeader
        crumbs={[{ href: "/erasures", label: "Requests for erasure" }]}
        title={request.student.name}
        status={<StatusPill tone={tone}>{label}</StatusPill>}
        actions={hash !== null && <ErasureDecision request={request} hash={hash} isBlocked={isBlocked} />}
      />
      <Card>
        <CardBody>
          <KeyValueList columns={2} items={facts(request)} />
        </CardBody>
      </Card>
      {isBlocked && (
        <Callout tone="warn" title="Something is still open">
          Somebody waits for an answer from this student, so they cannot be erased yet. The student can withdraw and
          decline; you can close it for them.
          <OpenThings blocks={outlook.blocks} />
        </Callout>
      )}
      {outlook && <OutlookLists outlook={outlook} whose="the student’s" />}
    </Page>
  );
}

function facts({ student, reason, createdAt, dueAt, status, decidedAt, decidedBy, decision }: ErasureCase) {
  const waits = status === "requested";
  return [
    ...(status === "done" ? [] : [{ label: "Address", value: student.email }]),
    { label: "Asked", value: <DateTime iso={createdAt} style="date" /> },
    ...(waits ? [{ label: "Answer by", value: <DateTime iso={dueAt} style="date" /> }] : []),
    ...(waits || reason !== null ? [{ label: "In the student’s words", value: reason }] : []),
    ...(decidedAt === null ? [] : [{ label: "Decided", value: <DateTime iso={decidedAt} style="date" /> }]),
    ...(decidedBy === null ? [] : [{ label: "By", value: decidedBy }]),
    ...(decision === null ? [] : [{ label: "Reason", value: decision }]),
  ];
}
