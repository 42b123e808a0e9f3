import { CalendarRange } from "lucide-react";
import { Card, CardBody, CardHeader } from "#web/components/ui/card.tsx";
import { EmptyState } from "#web/components/ui/empty-state.tsx";
import { Section } from "#web/components/ui/page-header.tsx";
import { Badge } from "#web/components/ui/status-pill.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { countOf, labelOf } from "#web/lib/format/labels.ts";
import { formatPeriod } from "#web/lib/format/date-time.ts";
import { SeasonDialog } from "./season-dialog.tsx";

/** Seasons of the college, each with its policy in words. */
export async function SeasonSettings() {
  const api = await serverApi();
  const [seasons, templates] = await Promise.all([
    load(api.api.cycles.$get()),
    load(api.api["policy-templates"].$get()),
  ]);
  return (
    <Section
      title="Seasons"
      description="Students, drives and offers belong to a season, and its policy decides who may still apply."
      actions={<SeasonDialog templates={templates.items.map(({ id, name, summary }) => ({ id, name, summary }))} />}
    >
      {seasons.items.length === 0 ? (
        <Card>
          <EmptyState icon={<CalendarRange />} title="No season yet">
            Create one, then import its students.
          </EmptyState>
        </Card>
      ) : (
        seasons.items.map(({ id, name, kind, startsOn, endsOn, members, policySentences, policyVersion }) => (
          <Card key={id}>
            <CardHeader
              title={name}
              description={`${labelOf(kind)}, ${formatPeriod(startsOn, endsOn)} · ${countOf(members, "student")}`}
              actions={<Badge>Policy version {policyVersion}</Badge>}
            />
            <CardBody>
              <ul className="flex list-disc flex-col gap-1 pl-5">
                {policySentences.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </CardBody>
          </Card>
        ))
      )}
    </Section>
  );
}
