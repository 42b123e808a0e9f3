import { logger } from "./logger.ts";

/** What a part of a trace is found by. Ids and kinds; never people's text. */
export type Annotations = Readonly<Record<string, string | undefined>>;

/** The part of a trace that stands for a piece of work under way. */
export interface Span {
  annotate(annotations: Annotations): void;
  /** Marks the work as failed, by its error without what may be somebody's data. */
  fail(error: unknown): void;
}

const UNTRACED: Span = { annotate: () => {}, fail: () => {} };

/**
 * Does a piece of work, as a part of the invocation's trace when X-Ray takes a sample of it. X-Ray's SDK is loaded by the
 * first invocation that is sampled; all others, and everything outside Lambda, pay nothing.
 */
export function traced<T>(name: string, annotations: Annotations, work: (span: Span) => Promise<T>): Promise<T> {
  return isSampled() ? tracedInXRay(name, annotations, work) : work(UNTRACED);
}

function isSampled(): boolean {
  return process.env["_X_AMZN_TRACE_ID"]?.includes("Sampled=1") ?? false;
}

async function tracedInXRay<T>(name: string, annotations: Annotations, work: (span: Span) => Promise<T>): Promise<T> {
  const tracer = await import("./tracer.ts").catch((error: unknown) => {
    logger.warn("the tracer could not be loaded", { error });
    return undefined;
  });
  // Better done unseen than not done.
  return tracer ? tracer.inSubsegment(name, annotations, work) : work(UNTRACED);
}
