import { createWriteStream, mkdirSync } from "node:fs";
import { join } from "node:path";

export interface FunctionLog {
  line(line: string, stream: "stdout" | "stderr"): void;
  close(): Promise<void>;
}

const ERROR_LEVELS = new Set(["error", "fatal"]);

/** Keeps what a function writes in `<directory>/<name>.log`; errors also go to whoever watches. */
export function openFunctionLog(directory: string, name: string, onError: (text: string) => void): FunctionLog {
  mkdirSync(directory, { recursive: true });
  const file = createWriteStream(join(directory, `${name}.log`), { flags: "a" });
  return {
    line: (line, stream) => {
      if (!file.writableEnded) file.write(`${line}\n`);
      const text = stream === "stderr" ? line : errorIn(line);
      if (text) onError(`${name}: ${text}`);
    },
    close: () => new Promise((done) => file.end(done)),
  };
}

// Functions log one JSON object a line; its level says whether a person should see it now.
function errorIn(line: string): string | undefined {
  if (!line.startsWith("{")) return undefined;
  try {
    const entry = JSON.parse(line) as { level?: unknown; message?: unknown; msg?: unknown };
    return ERROR_LEVELS.has(String(entry.level).toLowerCase()) ? line : undefined;
  } catch {
    return undefined;
  }
}
