import type { ReactNode } from "react";
import type { Policy } from "#shared/contracts/policies.ts";
import { Card, CardBody, CardHeader } from "#web/components/ui/card.tsx";

/** What every part of the form is given. */
export interface RulesSectionProps {
  readonly rules: Policy;
  readonly onChange: (part: Partial<Policy>) => void;
}

/** A part of the form under its heading. */
export function RulesSection({
  title,
  description,
  actions,
  children,
}: {
  title: string;
  description: string;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <Card>
      <CardHeader title={title} description={description} actions={actions} />
      <CardBody className="flex flex-col gap-5">{children}</CardBody>
    </Card>
  );
}
