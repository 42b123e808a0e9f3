import type { SavePanel } from "#shared/contracts/interviews.ts";
import { fromLocalInput } from "#web/lib/format/date-time.ts";
import type { FormReader } from "#web/lib/forms/form-reader.ts";

/** What a panel's form says. What cannot be read is left for the API to refuse by name. */
export function readPanelForm(form: FormReader, timeZone: string): SavePanel {
  const [dates, starts, ends] = ["windowDate", "windowFrom", "windowTo"].map((name) => form.column(name));
  return {
    name: form.text("name"),
    room: form.optional("room") ?? null,
    videoLink: form.optional("videoLink") ?? null,
    durationMinutes: form.number("durationMinutes") ?? Number.NaN,
    bufferMinutes: form.number("bufferMinutes") ?? Number.NaN,
    members: readMembers(form.text("members")),
    windows: (dates ?? []).flatMap((date, i) => {
      if (date === "") return [];
      const instant = (time = "") => fromLocalInput(`${date}T${time}`, timeZone) ?? "";
      return [{ from: instant(starts?.[i]), to: instant(ends?.[i]) }];
    }),
  };
}

type Members = SavePanel["members"];

/** Panelists, one a line: a name, and an address after a comma or in angle brackets. */
export function readMembers(text: string): Members {
  return text.split("\n").flatMap((line) => {
    const [, name = "", email] = /^\s*([^,<]*?)\s*(?:[,<]\s*([^\s>,]+)\s*>?)?\s*$/.exec(line) ?? [
      undefined,
      line.trim(),
    ];
    return name === "" && !email ? [] : [{ name, email: email ?? null }];
  });
}

/** As `readMembers` reads it. */
export function writeMembers(members: readonly { readonly name: string; readonly email: string | null }[]): string {
  return members.map(({ name, email }) => (email === null ? name : `${name}, ${email}`)).join("\n");
}
