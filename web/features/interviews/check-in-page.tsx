import { Page, PageHeader } from "#web/components/ui/page-header.tsx";
import { CheckIn } from "./check-in.tsx";

/** Where the code on the venue's screen leads. Opening the address changes nothing: the student presses. */
export function CheckInPage({ code }: { code: string }) {
  return (
    <Page isNarrow>
      <PageHeader crumbs={[{ href: "/interviews", label: "Interviews" }]} title="Check in" />
      <CheckIn code={code} />
    </Page>
  );
}
