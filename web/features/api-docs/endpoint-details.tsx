import { ChevronRight } from "lucide-react";
import { Badge, type Tone } from "#web/components/ui/status-pill.tsx";
import { accessOf, type ApiSchema, type Endpoint } from "./document.ts";
import { typeText } from "./type-text.ts";

const TONES: Readonly<Record<string, Tone>> = { GET: "info", POST: "good", PUT: "warn", PATCH: "warn", DELETE: "bad" };

/** One endpoint: a line, and when opened who may call it, what it takes and what it answers. */
export function EndpointDetails({ endpoint: { id, method, path, operation } }: { endpoint: Endpoint }) {
  const body = schemaIn(operation.requestBody?.content);
  const [status, answer] = Object.entries(operation.responses).find(([code]) => code.startsWith("2")) ?? [];
  const answered = schemaIn(answer?.content);
  return (
    <details id={id} className="group border-b border-line last:border-0">
      <summary className="flex list-none flex-wrap items-center gap-x-3 gap-y-1 px-5 py-3 hover:bg-sunken [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="size-4 text-ink-subtle transition-transform group-open:rotate-90" />
        <Badge tone={TONES[method] ?? "neutral"} className="w-14 justify-center font-mono">
          {method}
        </Badge>
        <code className="min-w-0 font-mono text-sm font-medium break-all">{path}</code>
        <span className="basis-full pl-7 text-sm text-ink-muted lg:ml-auto lg:basis-auto lg:pl-0">
          {operation.summary}
        </span>
      </summary>
      <div className="flex flex-col gap-4 px-5 pt-1 pb-5 lg:pl-12">
        <p className="text-sm text-ink-muted">
          Who may call: <span className="font-medium text-ink">{accessOf(operation)}</span>
        </p>
        {operation.parameters && operation.parameters.length > 0 && (
          <Part title="Parameters">
            {operation.parameters
              .map(
                ({ name, in: where, required, schema }) =>
                  `${name}${required ? "" : "?"}: ${typeText(schema)}  (${where})`,
              )
              .join("\n")}
          </Part>
        )}
        {body && <Part title="Request body">{typeText(body)}</Part>}
        {answered && <Part title={`Answer ${status}`}>{typeText(answered)}</Part>}
      </div>
    </details>
  );
}

function Part({ title, children }: { title: string; children: string }) {
  return (
    <div className="flex flex-col gap-1.5">
      <h4 className="text-xs font-medium text-ink-subtle">{title}</h4>
      <pre
        // Scrolls sideways, so it can be reached by keyboard.
        tabIndex={0}
        role="region"
        aria-label={title}
        className="overflow-x-auto rounded-md bg-sunken px-4 py-3 font-mono text-xs leading-relaxed"
      >
        {children}
      </pre>
    </div>
  );
}

function schemaIn(
  content: Readonly<Record<string, { readonly schema: ApiSchema }>> | undefined,
): ApiSchema | undefined {
  return content?.["application/json"]?.schema;
}
