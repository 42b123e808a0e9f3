"use client";

import { Snowflake } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { SeasonSummary } from "#shared/contracts/cycle-memberships.ts";
import { useTenant } from "#web/components/shell/tenant-context.tsx";
import { Button } from "#web/components/ui/button.tsx";
import { RadioGroup } from "#web/components/ui/choice.tsx";
import { Confirm } from "#web/components/ui/confirm.tsx";
import { Dialog, DialogClose } from "#web/components/ui/dialog.tsx";
import { Field, FieldGroup } from "#web/components/ui/field.tsx";
import { Form, FormActions, SubmitButton } from "#web/components/ui/form.tsx";
import { Input } from "#web/components/ui/input.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { formatInstant, fromLocalInput } from "#web/lib/format/date-time.ts";

interface ProfileFreezeProps {
  readonly season: Pick<SeasonSummary, "id" | "name" | "profileFreezesAt">;
}

/** From when on the season's students ask for changes instead of making them; set here, and lifted. */
export function ProfileFreeze({ season }: ProfileFreezeProps) {
  return season.profileFreezesAt === null ? (
    <FreezeDialog season={season} />
  ) : (
    <LiftFreeze season={season} at={season.profileFreezesAt} />
  );
}

const freeze = (id: string, at: string | null) =>
  call(api.cycles[":id"]["profile-freeze"].$put({ param: { id }, json: { at } }));

function FreezeDialog({ season: { id, name } }: ProfileFreezeProps) {
  const router = useRouter();
  const { timeZone } = useTenant();
  const [isOpen, setOpen] = useState(false);
  const [isLater, setLater] = useState(false);
  const [local, setLocal] = useState("");
  const iso = fromLocalInput(local, timeZone);
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={<Button icon={<Snowflake aria-hidden />}>Freeze profiles</Button>}
      title={`Freeze profiles for ${name}?`}
      description="From then on its students ask for changes to their profiles, and you approve them. Applications keep what they were sent with in any case."
    >
      <Form
        aria-label="Freeze profiles"
        action={() => freeze(id, isLater ? (iso ?? "") : "now")}
        onSuccess={() => {
          setOpen(false);
          toast.success(isLater ? "Profiles will be frozen then" : "Profiles are frozen");
          router.refresh();
        }}
      >
        <FieldGroup name="when" label="From when">
          <RadioGroup
            defaultValue="now"
            onValueChange={(value) => setLater(value === "later")}
            options={[
              { value: "now", label: "Now" },
              { value: "later", label: "From a day on" },
            ]}
          />
        </FieldGroup>
        {isLater && (
          <Field
            name="at"
            label="Frozen from"
            hint={
              iso ? formatInstant(iso, timeZone, "full") : `In the college’s time, ${timeZone.replaceAll("_", " ")}.`
            }
            required
          >
            <Input type="datetime-local" value={local} onChange={(event) => setLocal(event.target.value)} />
          </Field>
        )}
        <FormActions>
          <SubmitButton>Freeze</SubmitButton>
          <DialogClose>
            <Button variant="ghost">Not now</Button>
          </DialogClose>
        </FormActions>
      </Form>
    </Dialog>
  );
}

function LiftFreeze({ season: { id, name }, at }: ProfileFreezeProps & { at: string }) {
  const router = useRouter();
  const { timeZone } = useTenant();
  return (
    <Confirm
      trigger={<Button icon={<Snowflake aria-hidden />}>Lift the freeze</Button>}
      title={`Lift the freeze of ${name}?`}
      description={`Profiles are frozen from ${formatInstant(at, timeZone, "full")}. Without it students change what is theirs at once; requests that wait stay for you to decide.`}
      confirmLabel="Lift the freeze"
      action={() => freeze(id, null)}
      onSuccess={() => {
        toast.success("Profiles are not frozen any more");
        router.refresh();
      }}
    />
  );
}
