import { Field } from "#web/components/ui/field.tsx";
import { PasswordInput } from "#web/components/ui/input.tsx";

/** A password that is being chosen. Length is what counts (NIST SP 800-63B); no rules on its letters. */
export function NewPasswordField() {
  return (
    <Field name="password" label="Password" hint="At least 10 characters. A few words are easy to keep." required>
      <PasswordInput autoComplete="new-password" minLength={10} maxLength={200} />
    </Field>
  );
}
