import { Button } from "#web/components/ui/button.tsx";
import { Field } from "#web/components/ui/field.tsx";
import { Select } from "#web/components/ui/select.tsx";

interface CompareFormProps {
  readonly latest: number;
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/** Which two versions to compare; a plain form, so that the comparison has an address. */
export function CompareForm({ latest, from = 1, to = latest }: CompareFormProps) {
  const options = Array.from({ length: latest }, (_, i) => ({ value: String(i + 1), label: `Version ${i + 1}` }));
  return (
    <form method="get" className="flex flex-wrap items-end gap-3" aria-label="Compare two versions">
      <Field name="from" label="From">
        <Select defaultValue={String(from)} options={options} />
      </Field>
      <Field name="to" label="To">
        <Select defaultValue={String(to)} options={options} />
      </Field>
      <Button type="submit">Compare</Button>
    </form>
  );
}
