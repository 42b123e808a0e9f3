export { listDeadLetters } from "./list.ts";
export { readQueues } from "./queues.ts";
export { redriveDeadLetters } from "./redrive.ts";
