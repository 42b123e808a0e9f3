"use client";

import { Badge } from "#web/components/ui/status-pill.tsx";
import { confidenceOf, percentOf, saysTheSame } from "./confidence.ts";
import type { Found } from "./profile-draft.ts";

interface FoundNoteProps {
  readonly label: string;
  readonly found: Found;
  readonly value: string;
  readonly onUse: (text: string) => void;
}

/** How surely a value was read and, where it says something else by now, what the résumé says; one tap takes it over. */
export function FoundNote({ label, found, value, onUse }: FoundNoteProps) {
  if (saysTheSame(value, found.text)) {
    return (
      <div className="flex flex-col items-start text-sm text-ink-subtle">
        <Confidence confidence={found.confidence} />
        <Source found={found} />
      </div>
    );
  }
  return (
    <div className="flex w-full items-center gap-2 rounded-md bg-sunken py-1.5 pr-1 pl-3 text-sm text-ink-subtle">
      <div className="flex min-w-0 flex-1 flex-col items-start">
        <span className="line-clamp-3">
          Résumé: <q className="text-ink-muted">{found.text}</q>
        </span>
        <Confidence confidence={found.confidence} />
        <Source found={found} />
      </div>
      <button
        type="button"
        onClick={() => onUse(found.text)}
        className="min-h-8 shrink-0 rounded-sm px-2 font-medium text-brand-ink hover:bg-hover touch:min-h-11"
      >
        Use this<span className="sr-only"> for {label}</span>
      </button>
    </div>
  );
}

/** Where it was read, unless the value is all that stands there. */
function Source({ found: { text, source } }: { found: Found }) {
  if (source === undefined || saysTheSame(source, text)) return null;
  return (
    <span className="line-clamp-2 text-xs">
      Read from <q>{source}</q>
    </span>
  );
}

// What is sure is said quietly, so that the rest stands out.
function Confidence({ confidence }: Pick<Found, "confidence">) {
  const { label, tone } = confidenceOf(confidence);
  const words = `${label}, ${percentOf(confidence)}`;
  return tone === "good" ? <span className="text-xs">{words}</span> : <Badge tone={tone}>{words}</Badge>;
}
