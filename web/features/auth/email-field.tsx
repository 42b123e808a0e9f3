import { Field } from "#web/components/ui/field.tsx";
import { Input } from "#web/components/ui/input.tsx";

export interface EmailFieldProps {
  readonly email: string;
  readonly onEmailChange: (email: string) => void;
}

export function EmailField({ email, onEmailChange }: EmailFieldProps) {
  return (
    <Field name="email" label="E-mail address" required>
      <Input
        type="email"
        autoComplete="username"
        inputMode="email"
        autoCapitalize="none"
        spellCheck={false}
        value={email}
        onChange={(event) => onEmailChange(event.target.value)}
      />
    </Field>
  );
}
