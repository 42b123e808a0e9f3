"use client";

import { Pencil } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { StudentView } from "#shared/contracts/students.ts";
import { CATEGORIES, GENDERS } from "#shared/domain/enrollment/attributes.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Switch } from "#web/components/ui/choice.tsx";
import { MultiCombobox } from "#web/components/ui/combobox.tsx";
import { Dialog, DialogClose } from "#web/components/ui/dialog.tsx";
import { Field } from "#web/components/ui/field.tsx";
import { Form, FormActions, SubmitButton } from "#web/components/ui/form.tsx";
import { Input } from "#web/components/ui/input.tsx";
import { Select } from "#web/components/ui/select.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { countryOptions } from "#web/lib/format/countries.ts";
import { labelOf } from "#web/lib/format/labels.ts";
import { RECORD_NUMBERS, recordOf } from "./record-form.ts";

const UNKNOWN = { value: "", label: "Not known" };
const GENDER_OPTIONS = [UNKNOWN, ...GENDERS.map((value) => ({ value, label: labelOf(value) }))];
const CATEGORY_OPTIONS = [UNKNOWN, ...CATEGORIES.map((value) => ({ value, label: value.toUpperCase() }))];

const ANSWERS = [UNKNOWN, { value: "yes", label: "Yes" }, { value: "no", label: "No" }];
const answer = (known: boolean | null) => (known === null ? "" : known ? "yes" : "no");

/** Corrects a student's record. What is emptied becomes unknown. */
export function RecordDialog({ student }: { student: StudentView }) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      size="lg"
      trigger={<Button icon={<Pencil aria-hidden />}>Edit the record</Button>}
      title={`Record of ${student.name}`}
      description="Eligibility is judged by it from now on. Who changed what is kept in the audit trail."
    >
      <Form
        action={(form) => call(api.students[":id"].$patch({ param: { id: student.id }, json: recordOf(form) }))}
        onSuccess={() => {
          setOpen(false);
          toast.success("Record saved");
          router.refresh();
        }}
      >
        <RecordFields student={student} />
        <FormActions>
          <SubmitButton>Save</SubmitButton>
          <DialogClose>
            <Button variant="ghost">Cancel</Button>
          </DialogClose>
        </FormActions>
      </Form>
    </Dialog>
  );
}

function RecordFields({ student }: { student: StudentView }) {
  return (
    <>
      <Field name="name" label="Name" required>
        <Input defaultValue={student.name} maxLength={120} />
      </Field>
      <div className="grid grid-cols-2 gap-4 sm:grid-cols-3">
        {RECORD_NUMBERS.map(({ name, label }) => (
          <Field key={name} name={name} label={label}>
            <Input inputMode="decimal" autoComplete="off" defaultValue={student[name] ?? ""} />
          </Field>
        ))}
        <Field name="yearBack" label="Year back">
          <Select defaultValue={answer(student.yearBack)} options={ANSWERS} />
        </Field>
        <Field name="disability" label="Disability">
          <Select defaultValue={answer(student.disability)} options={ANSWERS} />
        </Field>
        <Field name="gender" label="Gender">
          <Select defaultValue={student.gender ?? ""} options={GENDER_OPTIONS} />
        </Field>
        <Field name="category" label="Category">
          <Select defaultValue={student.category ?? ""} options={CATEGORY_OPTIONS} />
        </Field>
      </div>
      <Field name="workCountries" label="May work in" hint="Without sponsorship.">
        <MultiCombobox
          options={countryOptions(student.workCountries ?? [])}
          defaultValue={student.workCountries ?? []}
          placeholder="Countries"
        />
      </Field>
      <Switch name="placedBefore" defaultChecked={student.placedBefore}>
        Placed in an earlier season, or elsewhere
      </Switch>
    </>
  );
}
