import { dependenciesFromEnvironment } from "#functions/_lib/dependencies.ts";
import { observed } from "#functions/_lib/observed.ts";
import { createHandler } from "./handler.ts";

export const handler = observed(createHandler(dependenciesFromEnvironment()));
