import { readEventSources, readSchedules } from "./assembly/read-model.ts";
import type { Assembly } from "./assembly/synthesize.ts";
import type { LocalFunctions } from "./functions.ts";
import type { Permissions } from "./permissions/permissions.ts";
import type { Provisioned } from "./provision.ts";
import { Poller } from "./queues/poller.ts";
import { startSchedule } from "./schedules/schedule.ts";
import type { Site } from "./site.ts";

const BATCHES_AT_ONCE = 2;

/** What calls functions by itself: queues and schedules. */
export interface EventSources {
  start(): void;
  /** After the functions have ended: gives back to their queues the messages that wait for another attempt. */
  release(): Promise<unknown>;
}

/** Reads event source mappings and schedules from the templates; `start` ends with the site. */
export function eventSources(
  { stacks }: Assembly,
  { resolver, queues }: Provisioned,
  permissions: Permissions,
  functions: () => LocalFunctions,
  { region, progress, lifetime }: Site,
): EventSources {
  const pollers: Poller[] = [];
  return {
    start: () => {
      for (const schedule of readSchedules(stacks, resolver)) {
        lifetime.add(startSchedule(schedule, functions().require(schedule.functionId)));
      }
      for (const source of readEventSources(stacks, resolver)) {
        pollers.push(
          new Poller({
            source,
            queue: queues.byArn(source.queueArn),
            // Lambda polls in the function's name, by its role.
            client: permissions.sqsClientOf(source.functionId),
            target: functions().require(source.functionId),
            region,
            concurrency: Math.min(source.maximumConcurrency, BATCHES_AT_ONCE),
            onProblem: progress.problem,
          }),
        );
      }
      lifetime.add(() => Promise.all(pollers.map((poller) => poller.stop())));
    },
    release: () => Promise.all(pollers.map((poller) => poller.release())),
  };
}
