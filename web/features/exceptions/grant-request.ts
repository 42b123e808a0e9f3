import type { GrantOverride } from "#shared/contracts/overrides.ts";
import { OVERRIDE_DOMAINS, OVERRIDE_EFFECTS, OVERRIDE_WHAT, OVERRIDE_WHO } from "#shared/domain/override/override.ts";
import { fromLocalInput } from "#web/lib/format/date-time.ts";
import type { FormReader } from "#web/lib/forms/form-reader.ts";

/** An exception as its form says it. The end is typed in the college's time zone. */
export function grantOf(form: FormReader, timeZone: string): GrantOverride {
  return {
    cycleId: form.text("cycleId"),
    domain: form.oneOf("domain", OVERRIDE_DOMAINS),
    effect: form.oneOf("effect", OVERRIDE_EFFECTS),
    who: whoOf(form),
    what: whatOf(form),
    reason: form.text("reason"),
    expiresAt: fromLocalInput(form.text("expiresAt"), timeZone) ?? "",
  };
}

function whoOf(form: FormReader): GrantOverride["who"] {
  const kind = form.oneOf("who", OVERRIDE_WHO);
  if (kind === "everybody") return { kind };
  return kind === "enrollment" ? { kind, rollNo: form.text("who.rollNo") } : { kind, id: form.text("who.id") };
}

function whatOf(form: FormReader): GrantOverride["what"] {
  const kind = form.oneOf("what", OVERRIDE_WHAT);
  return kind === "season" ? { kind } : { kind, id: form.text("what.id") };
}
