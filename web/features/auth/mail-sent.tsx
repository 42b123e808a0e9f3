import { MailCheck } from "lucide-react";
import { Button } from "#web/components/ui/button.tsx";

export interface MailSentProps {
  readonly to: string;
  /** Follows "there is … on its way". */
  readonly what: string;
  /** How long the link works. */
  readonly minutes?: number;
  readonly onAgain: () => void;
}

/** Says that a mail is on its way, without telling whether the address is known. */
export function MailSent({ to, what, minutes, onAgain }: MailSentProps) {
  return (
    <div role="status" className="flex animate-rise flex-col gap-4">
      <div className="flex gap-3 rounded-md bg-good-soft px-4 py-3.5 text-good-ink">
        <MailCheck aria-hidden className="mt-0.5 size-4.5 shrink-0" />
        <div className="min-w-0">
          <p className="font-medium">Look into your mailbox</p>
          <p className="text-sm">
            If <span className="font-medium break-all">{to}</span> has an account here, there is {what} on its way
            {minutes ? `. It works for ${minutes} minutes` : ""}.
          </p>
        </div>
      </div>
      <Button variant="link" onClick={onAgain} className="self-center text-sm">
        Nothing arrived? Try again
      </Button>
    </div>
  );
}
