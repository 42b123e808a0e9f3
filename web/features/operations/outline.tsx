interface OutlineProps {
  readonly outline: string;
  /** For screen readers: whose outline it is. */
  readonly label: string;
}

/** Fields, ids and kinds of a message; nobody's words. */
export function Outline({ outline, label }: OutlineProps) {
  if (outline === "") return null;
  return (
    <details className="text-sm font-normal">
      <summary className="w-fit cursor-pointer text-ink-muted touch:py-2" aria-label={label}>
        Outline
      </summary>
      <pre className="mt-1 rounded-md bg-sunken p-3 text-xs break-all whitespace-pre-wrap">{outline}</pre>
    </details>
  );
}
