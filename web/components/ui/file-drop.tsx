"use client";

import { FileText, Upload, X } from "lucide-react";
import { type DragEvent, useEffect, useEffectEvent, useId, useRef, useState } from "react";
import type { Problem } from "#shared/contracts/problem.ts";
import { type ApiResult, local } from "#web/lib/api/result.ts";
import { cn } from "#web/lib/class-names.ts";
import { formatBytes } from "#web/lib/format/labels.ts";
import { Button } from "./button.tsx";
import { ProblemSummary } from "./problem-summary.tsx";
import { Progress } from "./progress.tsx";

export interface UploadControls {
  readonly onProgress: (part: number) => void;
  readonly signal: AbortSignal;
}

export interface FileDropProps<T> {
  readonly label: string;
  /** `What may be dropped here: "PDF or Word, up to 5 MB"`. */
  readonly hint: string;
  /** As of `<input accept>`. */
  readonly accept: string;
  readonly maxBytes: number;
  /** Asks for leave, sends with `uploadFile`, confirms. */
  readonly upload: (file: File, controls: UploadControls) => Promise<ApiResult<T>>;
  readonly onUploaded: (data: T, file: File) => void;
}

/** A file to choose or drop, sent at once, with its progress. The server has the last word on type and size. */
export function FileDrop<T>(props: FileDropProps<T>) {
  const { label, hint, accept } = props;
  const id = useId();
  const [isOver, setOver] = useState(false);
  const { send, cancel, sending, problem } = useSending(props);
  const input = useRef<HTMLInputElement>(null);

  // On a slow phone a file can be chosen before the page has woken up, and nobody has heard of it then.
  const chooseEarly = useEffectEvent(() => choose(input.current));
  useEffect(() => chooseEarly(), []);

  function choose(field: HTMLInputElement | null) {
    const file = field?.files?.[0];
    if (field === null || file === undefined) return;
    void send(file);
    // So that the same file can be chosen again.
    field.value = "";
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    void send(event.dataTransfer.files[0]);
  }

  return (
    <div className="flex flex-col gap-3">
      {problem && <ProblemSummary problem={problem} />}
      {sending ? (
        <Sending {...sending} onCancel={cancel} />
      ) : (
        <div
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
          className={cn(
            "relative flex flex-col items-center gap-1 rounded-lg border border-dashed border-edge bg-sunken px-6 py-8 text-center transition-colors",
            "focus-within:border-brand-ink hover:border-brand-ink hover:bg-brand-soft/50",
            isOver && "border-brand-ink bg-brand-soft",
          )}
        >
          <Upload aria-hidden className="mb-1.5 size-5 text-ink-subtle" />
          <label htmlFor={id} className="font-medium">
            {label}
          </label>
          <p id={`${id}-hint`} className="text-sm text-ink-subtle">
            {hint}
          </p>
          <input
            ref={input}
            id={id}
            type="file"
            accept={accept}
            aria-describedby={`${id}-hint`}
            onChange={(event) => choose(event.target)}
            className="absolute inset-0 cursor-pointer opacity-0"
          />
        </div>
      )}
    </div>
  );
}

/** One file at a time: on its way, arrived, or refused. */
function useSending<T>({ maxBytes, upload, onUploaded }: FileDropProps<T>) {
  const abort = useRef<AbortController>(undefined);
  const [sending, setSending] = useState<{ file: File; part: number }>();
  const [problem, setProblem] = useState<Problem>();

  async function send(file: File | undefined) {
    if (file === undefined || sending) return;
    setProblem(undefined);
    if (file.size > maxBytes) {
      return setProblem(
        local(
          "too_large",
          "Too large",
          `This file has ${formatBytes(file.size)}; ${formatBytes(maxBytes)} is the most.`,
        ),
      );
    }
    abort.current = new AbortController();
    setSending({ file, part: 0 });
    const onProgress = (part: number) => setSending({ file, part });
    const result = await upload(file, { onProgress, signal: abort.current.signal });
    setSending(undefined);
    if (result.ok) return onUploaded(result.data, file);
    if (result.problem.code !== "upload_cancelled") setProblem(result.problem);
  }

  return { send, cancel: () => abort.current?.abort(), sending, problem };
}

function Sending({ file, part, onCancel }: { file: File; part: number; onCancel: () => void }) {
  return (
    <div className="flex items-center gap-3.5 rounded-lg border border-line bg-surface p-4 shadow-card">
      <FileText aria-hidden className="size-5 shrink-0 text-ink-subtle" />
      <div className="flex min-w-0 flex-1 flex-col gap-2">
        <div className="flex justify-between gap-3">
          <span className="truncate font-medium">{file.name}</span>
          <span className="text-sm text-ink-subtle tabular-nums">{Math.round(part * 100)} %</span>
        </div>
        <Progress value={part} label={`Uploading ${file.name}`} />
      </div>
      <Button variant="ghost" size="icon-sm" aria-label="Cancel the upload" onClick={onCancel}>
        <X aria-hidden />
      </Button>
    </div>
  );
}
