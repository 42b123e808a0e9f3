import { z } from "zod";

/** Leave to upload one object straight to storage; send exactly these headers. */
export const UploadTicket = z.object({
  url: z.url(),
  method: z.literal("PUT"),
  headers: z.record(z.string(), z.string()),
  expiresAt: z.iso.datetime(),
});
export type UploadTicket = z.infer<typeof UploadTicket>;
