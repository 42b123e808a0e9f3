import { ENV } from "#shared/config/environment.ts";
import type { AiEngine } from "#shared/ports/ai-engine.ts";

const DEFAULT_MODEL = "gpt-4.1-mini";

/** The model's engine when there is a key for it, the local one otherwise; each is loaded only when it is the one. */
export async function createAiEngine(env: NodeJS.ProcessEnv): Promise<AiEngine> {
  const apiKey = env[ENV.openaiApiKey];
  if (!apiKey) return (await import("./local/engine.ts")).localEngine;
  const { createOpenAiEngine } = await import("./openai/engine.ts");
  return createOpenAiEngine({
    apiKey,
    model: env[ENV.openaiModel] || DEFAULT_MODEL,
    baseUrl: env[ENV.openaiBaseUrl] || undefined,
  });
}
