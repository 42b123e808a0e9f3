import sqs from "@opennextjs/aws/overrides/queue/sqs-lite.js";
import type { Queue } from "@opennextjs/aws/types/overrides.js";
import { ENV } from "#shared/config/environment.ts";
import { hostOfRoute } from "../hosts/tenant-url.ts";

/**
 * OpenNext's queue of answers to make anew, by the host of the college that they show: OpenNext would name the gateway's
 * own, where nobody is let in.
 */
export const revalidationQueue: Queue = {
  name: "sqs-by-tenant",
  async send(message) {
    const host = hostOfRoute(process.env[ENV.portalUrlTemplate] ?? "", message.MessageBody.url);
    // Nothing but what shows a college is kept, so there is nothing else to make anew.
    if (host !== undefined) await sqs.send({ ...message, MessageBody: { ...message.MessageBody, host } });
  },
};
