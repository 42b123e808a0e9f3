import OpenAI, { APIError } from "openai";
import { ContentFilterFinishReasonError, LengthFinishReasonError } from "openai/core/error";
import { zodResponseFormat } from "openai/helpers/zod";
import type { AiEngine } from "#shared/ports/ai-engine.ts";
import type { ExtractedText } from "../text/extracted-text.ts";
import { readDocument } from "../text/read-document.ts";
import { quoteSources } from "../quote-sources.ts";
import { unreadable } from "../text/unreadable.ts";
import { ModelAnswer } from "./answer.ts";
import { documentMessage, INSTRUCTIONS, PROMPT_HASH } from "./prompt.ts";
import { toResume } from "./to-resume.ts";

export interface OpenAiEngineOptions {
  readonly apiKey: string;
  readonly model: string;
  /** Another service with OpenAI's chat completions. */
  readonly baseUrl?: string | undefined;
}

const TIMEOUT_MILLISECONDS = 45_000;
const MAX_ANSWER_TOKENS = 8_000;
/** A résumé of five dense pages. */
const MAX_PROMPT_CHARACTERS = 30_000;

/**
 * Reads résumés with a model. The document's text goes to it as data, without tools; of the answer only that stays
 * which the document says, at the span where it says it.
 */
export function createOpenAiEngine({ apiKey, model, baseUrl }: OpenAiEngineOptions): AiEngine {
  // The queue retries, and knows when to stop.
  const client = new OpenAI({
    apiKey,
    timeout: TIMEOUT_MILLISECONDS,
    maxRetries: 0,
    ...(baseUrl && { baseURL: baseUrl }),
  });
  return {
    async parseResume(upload) {
      const read = await readDocument(upload);
      if (!read.ok) return read;
      const document = shortened(read.document);
      const answered = await ask(client, model, document.text);
      if (!answered.ok) return answered;
      const { tokens } = answered;
      const engine = {
        name: "openai" as const,
        version: answered.model,
        promptHash: PROMPT_HASH,
        ...(tokens !== undefined && { tokens }),
      };
      return { ok: true, resume: quoteSources(toResume(answered.answer, document, engine), document.text) };
    },
  };
}

async function ask(client: OpenAI, model: string, text: string) {
  try {
    const completion = await client.chat.completions.parse({
      model,
      messages: [
        { role: "system", content: INSTRUCTIONS },
        { role: "user", content: documentMessage(text) },
      ],
      response_format: zodResponseFormat(ModelAnswer, "resume"),
      max_completion_tokens: MAX_ANSWER_TOKENS,
    });
    const message = completion.choices[0]?.message;
    if (message?.refusal) return REFUSED;
    // The schema was checked by the client; an answer without content may be complete the next time.
    if (!message?.parsed) throw new Error("The model answered without content.");
    return {
      ok: true as const,
      model: completion.model,
      tokens: completion.usage?.total_tokens,
      answer: message.parsed,
    };
  } catch (error) {
    return classify(error);
  }
}

const REFUSED = unreadable(
  "refused",
  "The document could not be read automatically. Please fill in your profile by hand.",
);

function classify(error: unknown) {
  if (error instanceof ContentFilterFinishReasonError) return REFUSED;
  if (
    error instanceof LengthFinishReasonError ||
    (error instanceof APIError && error.code === "context_length_exceeded")
  )
    return unreadable("too_long", "The document is too long to be read automatically.");
  throw error;
}

// Cut at the end of a line; links and lines beyond the cut go with it.
function shortened(document: ExtractedText): ExtractedText {
  if (document.text.length <= MAX_PROMPT_CHARACTERS) return document;
  const end = document.text.lastIndexOf("\n", MAX_PROMPT_CHARACTERS) + 1 || MAX_PROMPT_CHARACTERS;
  return {
    text: document.text.slice(0, end),
    lines: document.lines.filter((line) => line.end <= end),
    links: document.links.filter((link) => link.end <= end),
    warnings: [...document.warnings, "Only the first part of the document was read: it is very long."],
  };
}
