import { Callout } from "#web/components/ui/callout.tsx";
import { DateTime } from "#web/components/ui/date-time.tsx";

/** Says that a text was corrected after it was sent, and what was wrong. */
export function CorrectionNote({ correction: { note, at } }: { correction: { note: string; at: string } }) {
  return (
    <Callout
      tone="warn"
      title={
        <>
          Corrected on <DateTime iso={at} />
        </>
      }
    >
      {note}
    </Callout>
  );
}
