import { clash, type Interval, MINUTE } from "#shared/domain/interview/interval.ts";
import { ok, refuse, type Result } from "#shared/domain/result.ts";
import { collegeTime } from "../_kernel/college-time.ts";
import type { Context } from "../_kernel/context.ts";
import type { InterviewRecord } from "./scope.ts";
import { type Booking, keepsBusy, type World } from "./world.ts";

interface Overrun {
  readonly id: string;
  readonly endsAt: Date;
}

/**
 * What an interview that takes longer takes up: its panel, and those that share its room or people. Refused where it
 * would run into an interview that this round's plan cannot move: of another round, or under way.
 */
export function overrunOf(
  ctx: Context,
  late: InterviewRecord,
  minutes: number,
  world: World,
  mayMove: (interviewId: string) => boolean,
): Result<{ overrun: Overrun; panelBusy: ReadonlyMap<string, readonly Interval[]> }> {
  const endsAt = new Date(late.endsAt.getTime() + minutes * MINUTE);
  const longer = { from: late.startsAt.getTime(), to: endsAt.getTime() };
  const own = world.bookings.find((each) => each.id === late.id);
  if (own === undefined) throw new Error("a live interview is not among the bookings");
  const inTheWay = world.bookings.find(
    (each) => each !== own && !mayMove(each.id) && clash(each, longer) && collide(own, each),
  );
  if (inTheWay !== undefined) {
    const who = inTheWay.enrollmentId === own.enrollmentId ? "The student" : "The panel, its room or somebody on it";
    const sentence = `${who} has another interview at ${collegeTime(ctx, new Date(inTheWay.from))}. Move that one first.`;
    return refuse("conflict", "overrun_clash", sentence, { details: { interviewId: inTheWay.id } });
  }
  const taken = world.panels.filter((each) => keepsBusy(own, each));
  return ok({ overrun: { id: late.id, endsAt }, panelBusy: new Map(taken.map(({ id }) => [id, [longer]])) });
}

function collide(a: Booking, b: Booking): boolean {
  return (
    a.enrollmentId === b.enrollmentId ||
    a.panelId === b.panelId ||
    (a.room !== null && a.room === b.room) ||
    a.people.some((person) => b.people.includes(person))
  );
}
