import { Plus } from "lucide-react";
import { ButtonLink } from "#web/components/ui/button.tsx";
import { Page, PageHeader } from "#web/components/ui/page-header.tsx";
import { StatGrid, StatTile } from "#web/components/ui/stat-tile.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { loadMe } from "#web/lib/api/tenant.ts";
import { UnreadAnnouncements } from "../announcements/unread-announcements.tsx";
import { SeasonsToJoin } from "../seasons/my-seasons.tsx";
import { StrikeWarning } from "../strikes/strike-warning.tsx";
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
      {role === "student" && <StrikeWarning />}
      {(role === "student" || role === "recruiter") && <UnreadAnnouncements />}
      <TodoList items={home.todo} />
      {role === "student" && <SeasonsToJoin />}
      {role === "student" && <StudentNext />}
      {role === "student" && <StudentOpportunities />}
      <StatGrid>
        {home.figures.map(({ label, value, path }) => (
          <StatTile key={label} label={label} value={value.toLocaleString("en-IN")} {...(path && { href: path })} />
        ))}
      </StatGrid>
    </Page>
  );
}

const NewDrive = () => (
  <ButtonLink href="/drives/new" variant="primary" icon={<Plus aria-hidden />}>
    New drive
  </ButtonLink>
);
