import { Card, CardBody } from "#web/components/ui/card.tsx";
import { Section } from "#web/components/ui/page-header.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { FieldOwnersForm } from "./field-owners-form.tsx";

const OWNERS = [
  { who: "The registrar", what: "by import; the placement office may correct it. Students ask for a change." },
  { who: "The placement office", what: "on the student’s page or by import. Students ask for a change." },
  { who: "The student", what: "in their own profile, at once, until their season freezes profiles." },
];

/** Who answers for each fact that drives are judged by. */
export async function FieldOwnersSettings() {
  const { api } = await serverApi();
  const { items } = await load(api["profile-fields"].$get());
  return (
    <Section
      title="Who keeps what of a student’s record"
      description="Takes effect at once, for every student. What is verified stays verified."
    >
      <Card>
        <CardBody className="flex flex-col gap-6">
          <dl className="flex flex-col gap-1 text-sm">
            {OWNERS.map(({ who, what }) => (
              <div key={who}>
                <dt className="inline font-medium">{who}</dt> <dd className="inline text-ink-muted">writes {what}</dd>
              </div>
            ))}
          </dl>
          <FieldOwnersForm items={items} />
        </CardBody>
      </Card>
    </Section>
  );
}
