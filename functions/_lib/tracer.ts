import { Tracer } from "@aws-lambda-powertools/tracer";
import { failureReason } from "./failure-reason.ts";
import { logger } from "./logger.ts";
import { redact, stackLines } from "./redact.ts";
import type { Annotations, Span } from "./tracing.ts";

// Without the calls that the SDKs make: their paths name people's files.
const tracer = new Tracer({ captureHTTPsRequests: false });

type Subsegment = ReturnType<typeof tracer.getSegment>;

/** Does `work` within a subsegment of X-Ray's, below the one that is open; it fails with the work. */
export function inSubsegment<T>(name: string, annotations: Annotations, work: (span: Span) => Promise<T>): Promise<T> {
  const done: unknown = tracer.provider.captureAsyncFunc(name, async (subsegment: Subsegment) => {
    const span = spanOf(subsegment);
    span.annotate(annotations);
    try {
      return await work(span);
    } catch (error) {
      span.fail(error);
      throw error;
    } finally {
      close(subsegment);
    }
  });
  return done as Promise<T>;
}

function spanOf(subsegment: Subsegment): Span {
  return {
    annotate: (annotations) => {
      for (const [key, value] of Object.entries(annotations))
        if (value !== undefined) subsegment?.addAnnotation(key, value);
    },
    fail: (error) => subsegment?.addError(withoutData(error)),
  };
}

// X-Ray shows message and frames to whoever may see traces.
function withoutData(error: unknown): Error {
  const told = new Error(failureReason(error));
  told.name = error instanceof Error ? error.name : "Error";
  told.stack = [told.name, ...stackLines(error instanceof Error ? error.stack : undefined).map(redact)].join("\n");
  return told;
}

function close(subsegment: Subsegment): void {
  try {
    subsegment?.close();
  } catch (error) {
    logger.warn("a part of the trace was lost", { error });
  }
}
