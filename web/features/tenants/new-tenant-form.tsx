"use client";

import { MailCheck } from "lucide-react";
import { useState } from "react";
import type { TenantRow } from "#shared/contracts/tenants.ts";
import { buttonStyle, ButtonLink } from "#web/components/ui/button.tsx";
import { Callout } from "#web/components/ui/callout.tsx";
import { Card, CardBody } from "#web/components/ui/card.tsx";
import { Field } from "#web/components/ui/field.tsx";
import { Form, FormActions, SubmitButton } from "#web/components/ui/form.tsx";
import { Input } from "#web/components/ui/input.tsx";
import { Select } from "#web/components/ui/select.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { suggestSlug } from "./suggest-slug.ts";

interface NewTenantFormProps {
  readonly portalUrlTemplate: string;
  readonly timeZones: readonly string[];
}

export function NewTenantForm({ portalUrlTemplate, timeZones }: NewTenantFormProps) {
  const [made, setMade] = useState<TenantRow>();
  const [name, setName] = useState("");
  const [typedSlug, setTypedSlug] = useState<string>();
  const slug = typedSlug ?? suggestSlug(name);
  if (made) return <Created college={made} />;
  return (
    <Card>
      <CardBody>
        <Form
          aria-label="New college"
          action={(form) =>
            call(
              api.tenants.$post({
                json: {
                  name: form.text("name"),
                  slug: form.text("slug"),
                  timeZone: form.text("timeZone"),
                  admin: { name: form.text("admin.name"), email: form.text("admin.email") },
                },
              }),
            )
          }
          onSuccess={setMade}
        >
          <Field name="name" label="Name of the college" required>
            <Input value={name} onChange={(event) => setName(event.target.value)} minLength={2} maxLength={120} />
          </Field>
          <Field
            name="slug"
            label="Address"
            hint={
              slug ? `Its portal: ${portalUrlTemplate.replace("{tenant}", slug)}` : "Small letters, digits, hyphens."
            }
            required
          >
            <Input
              value={slug}
              onChange={(event) => setTypedSlug(event.target.value.toLowerCase())}
              autoCapitalize="none"
              spellCheck={false}
              maxLength={40}
            />
          </Field>
          <TimeZoneAndAdmin timeZones={timeZones} />
          <FormActions>
            <SubmitButton>Create the college</SubmitButton>
            <ButtonLink href="/" variant="ghost">
              Cancel
            </ButtonLink>
          </FormActions>
        </Form>
      </CardBody>
    </Card>
  );
}

function TimeZoneAndAdmin({ timeZones }: Pick<NewTenantFormProps, "timeZones">) {
  return (
    <>
      <Field name="timeZone" label="Time zone" hint="Every deadline of the college is told in it." required>
        <Select defaultValue="Asia/Kolkata" options={timeZones.map((zone) => ({ value: zone, label: zone }))} />
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field name="admin.name" label="Administrator" required>
          <Input maxLength={120} autoComplete="off" />
        </Field>
        <Field name="admin.email" label="Administrator’s e-mail" required>
          <Input type="email" inputMode="email" autoCapitalize="none" autoComplete="off" />
        </Field>
      </div>
    </>
  );
}

function Created({ college }: { college: TenantRow }) {
  return (
    <Callout
      tone="good"
      title={`${college.name} is on the platform`}
      isLive
      actions={
        <>
          <a href={college.portalUrl} className={buttonStyle({ size: "sm" })}>
            Open its portal
          </a>
          <ButtonLink href="/" size="sm" variant="ghost">
            All colleges
          </ButtonLink>
        </>
      }
    >
      <p className="flex items-center gap-1.5">
        <MailCheck aria-hidden className="size-4" /> Its administrator’s invitation is on its way.
      </p>
      <p>{college.portalUrl}</p>
    </Callout>
  );
}
