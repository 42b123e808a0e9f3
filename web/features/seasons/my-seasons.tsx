import { Section } from "#web/components/ui/page-header.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { SeasonCard } from "./season-card.tsx";

/** Seasons that ask something of the student, for the home page: to register, or to wait. Nothing when none does. */
export async function SeasonsToJoin() {
  const { api } = await serverApi();
  const { items } = await load(api.my.seasons.$get());
  const open = items.filter(({ status, possible }) => possible.includes("register") || status === "pending");
  if (open.length === 0) return null;
  return (
    <Section title="Seasons to join">
      {open.map((season) => (
        <SeasonCard key={season.id} season={season} />
      ))}
    </Section>
  );
}

/** All of the student's seasons, for the profile page. */
export async function MySeasons() {
  const { api } = await serverApi();
  const { items } = await load(api.my.seasons.$get());
  if (items.length === 0) return null;
  return (
    <Section title="Seasons">
      {items.map((season) => (
        <SeasonCard key={season.id} season={season} />
      ))}
    </Section>
  );
}
