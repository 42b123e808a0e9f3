import { ShieldCheck } from "lucide-react";
import type { MyStrike, MyStrikeList } from "#shared/contracts/strikes.ts";
import { Callout } from "#web/components/ui/callout.tsx";
import { Card } from "#web/components/ui/card.tsx";
import { EmptyState } from "#web/components/ui/empty-state.tsx";
import { Page, PageHeader, Section } from "#web/components/ui/page-header.tsx";
import { StatusPill } from "#web/components/ui/status-pill.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { AppealDialog } from "./appeal-dialog.tsx";
import { KIND_LABELS, standingText, STRIKE_LABELS } from "./strike-labels.ts";
import { StrikeStory } from "./strike-story.tsx";

type Season = MyStrikeList["seasons"][number];

/** The student's strikes: how many count, from how many on one may not apply, and the story of each. */
export async function MyStrikesPage() {
  const { api } = await serverApi();
  const { seasons } = await load(api.my.strikes.$get());
  const withStrikes = seasons.filter(({ items }) => items.length > 0);
  return (
    <Page isNarrow>
      <PageHeader title="Strikes" description="For absences and broken promises, as the policy of your season says." />
      {withStrikes.length === 0 && (
        <Card>
          <EmptyState icon={<ShieldCheck />} title="You have no strikes">
            Should you ever get one, it stands here with the reason, and you can appeal it.
          </EmptyState>
        </Card>
      )}
      {withStrikes.map((season) => (
        <SeasonStrikes key={season.id} season={season} />
      ))}
    </Page>
  );
}

function SeasonStrikes({ season }: { season: Season }) {
  return (
    <Section title={season.name}>
      <StandingNote season={season} />
      {season.items.map((strike) => (
        <StrikeCard key={strike.id} strike={strike} />
      ))}
    </Section>
  );
}

function StandingNote({ season: { counted, debarAt, isDebarred } }: { season: Season }) {
  const title = `${standingText({ counted, debarAt })} count against you`;
  if (isDebarred) {
    return (
      <Callout tone="bad" title={title}>
        You may not apply to drives of this season any more. If a strike is not right, appeal it.
      </Callout>
    );
  }
  return (
    <Callout tone={counted === 0 ? "good" : "warn"} title={title}>
      {debarAt === null
        ? "This season’s policy debars nobody."
        : `With ${debarAt} you may not apply to drives of this season any more.`}
    </Callout>
  );
}

function StrikeCard({ strike }: { strike: MyStrike }) {
  const { label, tone } = STRIKE_LABELS[strike.status];
  return (
    <Card className="flex flex-col gap-3.5 p-5">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h3 className="font-semibold">{KIND_LABELS[strike.kind]}</h3>
        <StatusPill tone={tone}>{label}</StatusPill>
      </div>
      <StrikeStory strike={strike} reader="student" />
      {strike.possible.includes("appeal") && (
        <div>
          <AppealDialog strike={strike} />
        </div>
      )}
    </Card>
  );
}
