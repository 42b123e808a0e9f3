// An SQS server in a process of its own, as somebody else's would be; ends with the channel to who started it.
import { startSqsServer } from "../../queues/local-queues.ts";

const { endpoint } = await startSqsServer(0, "ap-south-1");
process.on("disconnect", () => process.exit(0));
process.send?.(endpoint);
