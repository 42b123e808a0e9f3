import { z } from "zod";

/** What is looked at when a time has come. Whether it still holds is judged then. */
export const Timer = z.discriminatedUnion("type", [
  /** The time to answer a released offer has passed. */
  z.object({ type: z.literal("offer.expiry"), offerId: z.uuid() }),
  /** Whoever has not answered is reminded. `respondBy`: the end of the time that it was set for. */
  z.object({ type: z.literal("offer.reminder"), offerId: z.uuid(), respondBy: z.iso.datetime() }),
  /** The student is reminded of an interview. `startsAt`: the time that it was set for. */
  z.object({ type: z.literal("interview.reminder"), interviewId: z.uuid(), startsAt: z.iso.datetime() }),
  /** The deadline for applications has passed. */
  z.object({ type: z.literal("drive.deadline"), driveId: z.uuid() }),
  /** Whoever could apply and has not is reminded. `closesAt`: the deadline that it was set for. */
  z.object({ type: z.literal("drive.reminder"), driveId: z.uuid(), closesAt: z.iso.datetime() }),
  /** The time that an announcement was scheduled for. `sendAt`: that time. */
  z.object({ type: z.literal("announcement.send"), announcementId: z.uuid(), sendAt: z.iso.datetime() }),
  /** Files that nothing refers to any more, e.g. those of an erased student, are due to go. */
  z.object({ type: z.literal("files.removal"), keys: z.array(z.string()).min(1).max(500) }),
  /** The mail that told a student of their erasure has had its time: nothing keeps the address any more. */
  z.object({ type: z.literal("erasure.afterwards"), erasureId: z.uuid() }),
  /** Seats of a drive became free: whoever waits longest is let on. Due at once, in a transaction of its own. */
  z.object({ type: z.literal("waitlist.promotion"), driveId: z.uuid(), seats: z.int().min(1) }),
  /** A domain is to be looked at again. `attempt`: the look after which it was set. */
  z.object({ type: z.literal("domain.check"), domainId: z.uuid(), attempt: z.int() }),
]);
export type Timer = z.infer<typeof Timer>;

/** A timer on its way; `id` is its outbox row. */
export const TimerMessage = z.object({
  id: z.uuid(),
  tenantId: z.uuid(),
  requestId: z.string(),
  dueAt: z.iso.datetime(),
  timer: Timer,
});
export type TimerMessage = z.infer<typeof TimerMessage>;
