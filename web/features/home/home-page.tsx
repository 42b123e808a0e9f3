import { Plus } from "lucide-react";
import type { HomeView } from "#shared/contracts/home.ts";
import { ButtonLink } from "#web/components/ui/button.tsx";
import { Page, PageHeader } from "#web/components/ui/page-header.tsx";
import { StatGrid, StatTile } from "#web/components/ui/stat-tile.tsx";
import { cn } from "#web/lib/class-names.ts";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { loadMe } from "#web/lib/api/tenant.ts";
import { UnreadAnnouncements } from "../announcements/unread-announcements.tsx";
import { NextInterview } from "../interviews/next-interview.tsx";
import { SeasonsToJoin } from "../seasons/my-seasons.tsx";
import { StrikeWarning } from "../strikes/strike-warning.tsx";
import { AgendaList } from "./agenda-list.tsx";
import { firstNameOf, greetingIn } from "./greeting.ts";
import { StudentNext } from "./student-next.tsx";
import { StudentOpportunities } from "./student-opportunities.tsx";
import { TodoList } from "./todo-list.tsx";

/** What needs doing today, for whoever is signed in. */
export async function HomePage() {
  const api = await serverApi();
  const [me, home] = await Promise.all([loadMe(), load(api.api.home.$get())]);
  const { role } = me.membership;
  return (
    <Page>
      <PageHeader
        title={`${greetingIn(me.tenant.timeZone)}, ${firstNameOf(me.user.name)}`}
        actions={role === "recruiter" && <NewDrive />}
      />
      {role === "recruiter" && <UnreadAnnouncements />}
      {role === "student" ? <StudentHome home={home} /> : <StaffHome home={home} />}
      <StatGrid>
        {home.figures.map(({ label, value, path }) => (
          <StatTile key={label} label={label} value={value.toLocaleString("en-IN")} {...(path && { href: path })} />
        ))}
      </StatGrid>
    </Page>
  );
}

/** What to do on the left, what comes by itself on the right. */
function StaffHome({ home: { todo, agenda } }: { home: HomeView }) {
  return (
    <div
      className={cn(
        "grid grid-cols-1 items-start gap-7",
        agenda.length > 0 && "lg:grid-cols-[minmax(0,1fr)_minmax(0,20rem)] lg:gap-10",
      )}
    >
      <TodoList items={todo} />
      <AgendaList title="In the next 24 hours" items={agenda} />
    </div>
  );
}

/** Where to be and what to answer first; then what to apply to, and what would open more. */
function StudentHome({ home: { todo, agenda } }: { home: HomeView }) {
  return (
    <>
      <StrikeWarning />
      <NextInterview />
      <UnreadAnnouncements />
      <TodoList items={todo} />
      <AgendaList title="Interviews after that" items={agenda.slice(1)} />
      <SeasonsToJoin />
      <StudentNext />
      <StudentOpportunities />
    </>
  );
}

const NewDrive = () => (
  <ButtonLink href="/drives/new" variant="primary" icon={<Plus aria-hidden />}>
    New drive
  </ButtonLink>
);
