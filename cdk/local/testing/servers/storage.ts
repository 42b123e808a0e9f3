// An S3 server in a process of its own, as somebody else's would be; ends with the channel to who started it.
import { startS3Server } from "../../storage/local-storage.ts";

const [directory = ""] = process.argv.slice(2);
const { endpoint } = await startS3Server(0, directory);
process.on("disconnect", () => process.exit(0));
process.send?.(endpoint);
