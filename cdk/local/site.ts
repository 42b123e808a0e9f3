import { randomBytes } from "node:crypto";
import { type DataDirectory, openDataDirectory, StateFile } from "./data-directory.ts";
import type { Lifetime } from "./lifetime.ts";
import { freePort, requireFreePort } from "./ports.ts";
import type { Progress } from "./progress.ts";

/** Where a local stack stands: its port, its folder, and who is told how it goes. */
export interface Site {
  readonly port: number;
  /** `http://{tenant}.localhost:3000` */
  readonly portalUrlTemplate: string;
  readonly region: string;
  readonly data: DataDirectory;
  readonly state: StateFile;
  readonly env: NodeJS.ProcessEnv;
  readonly progress: Progress;
  readonly lifetime: Lifetime;
  /** A random value, made once under its name and kept. */
  generated(name: string): string;
}

export interface SiteOptions {
  readonly dataDir: string;
  readonly port: number;
  readonly reset?: boolean;
  readonly env?: NodeJS.ProcessEnv;
}

/** Takes port and folder; throws a LocalError when somebody has them. */
export async function openSite(options: SiteOptions, progress: Progress, lifetime: Lifetime): Promise<Site> {
  await requireFreePort(options.port);
  const port = options.port || (await freePort());
  const data = openDataDirectory(options.dataDir, { reset: options.reset ?? false, url: `http://localhost:${port}` });
  lifetime.add(() => data.release());
  const state = new StateFile(data.join("state.json"));
  return {
    port,
    portalUrlTemplate: `http://{tenant}.localhost:${port}`,
    region: "ap-south-1",
    data,
    state,
    env: options.env ?? process.env,
    progress,
    lifetime,
    generated: (name) => state.getOrCreate(name, () => randomBytes(24).toString("hex")),
  };
}
