import type { ReactNode } from "react";

interface ExternalLinkProps {
  readonly href: string;
  /** The address's host without it. */
  readonly children?: ReactNode;
}

/** Leads out of the portal, in a tab of its own, and tells the other side nothing of where from. */
export function ExternalLink({ href, children }: ExternalLinkProps) {
  return (
    <a
      href={href}
      target="_blank"
      rel="noreferrer noopener"
      className="break-all text-brand-ink underline underline-offset-4"
    >
      {children ?? new URL(href).host}
    </a>
  );
}
