import { and, eq, gte, inArray, sql } from "drizzle-orm";
import { interview, interviewPanelist, panel, panelMember } from "#shared/db/schema/interview.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import { clash, type Interval } from "#shared/domain/interview/interval.ts";
import type { Panel } from "#shared/domain/interview/slots.ts";
import type { ActorContext } from "../_kernel/context.ts";

/** A live interview of the college as a planner sees it. */
export interface Booking extends Interval {
  readonly id: string;
  readonly roundId: string;
  readonly panelId: string;
  readonly enrollmentId: string;
  readonly room: string | null;
  readonly people: readonly string[];
}

/** A round's panels, and all that is booked in the college while they sit. */
export interface World {
  readonly panels: readonly (Omit<Panel, "busy"> & { readonly name: string })[];
  readonly bookings: readonly Booking[];
}

export async function loadWorld(ctx: ActorContext, tx: TenantTransaction, roundId: string): Promise<World> {
  const rows = await tx
    .select()
    .from(panel)
    .where(and(eq(panel.tenantId, ctx.tenant.id), eq(panel.roundId, roundId)))
    .orderBy(panel.name);
  const members = await tx
    .select()
    .from(panelMember)
    .where(
      and(
        eq(panelMember.tenantId, ctx.tenant.id),
        inArray(
          panelMember.panelId,
          rows.map((row) => row.id),
        ),
      ),
    );
  const panels = rows.map((row) => ({
    id: row.id,
    name: row.name,
    durationMinutes: row.durationMinutes,
    bufferMinutes: row.bufferMinutes,
    room: row.room?.toLowerCase() ?? null,
    windows: row.windows.map(({ from, to }) => ({ from: Date.parse(from), to: Date.parse(to) })),
    panelists: members.filter((member) => member.panelId === row.id).map((member) => member.personKey),
  }));
  return { panels, bookings: await loadBookings(ctx, tx, panels) };
}

const DAY = 86_400_000;

async function loadBookings(ctx: ActorContext, tx: TenantTransaction, panels: World["panels"]): Promise<Booking[]> {
  const windows = panels.flatMap((each) => each.windows);
  if (windows.length === 0) return [];
  // A day more on either side: gaps and buffers reach beyond the windows.
  const from = new Date(Math.min(...windows.map((each) => each.from)) - DAY);
  const to = new Date(Math.max(...windows.map((each) => each.to)) + DAY);
  const rows = await tx
    .select({
      row: interview,
      people: sql<string[]>`array(select p.person_key from ${interviewPanelist} p
        where p.tenant_id = ${interview.tenantId} and p.interview_id = ${interview.id})`,
    })
    .from(interview)
    .where(
      and(
        eq(interview.tenantId, ctx.tenant.id),
        eq(interview.live, true),
        gte(interview.startsAt, from),
        sql`${interview.startsAt} < ${to.toISOString()}::timestamptz`,
      ),
    );
  return rows.map(({ row, people }) => ({
    id: row.id,
    roundId: row.roundId,
    panelId: row.panelId,
    enrollmentId: row.enrollmentId,
    room: row.room?.toLowerCase() ?? null,
    people,
    from: row.startsAt.getTime(),
    to: row.endsAt.getTime(),
  }));
}

/** The panels with what keeps each of them from interviewing, `except` for some interviews. */
export function panelsWithBusy(world: World, except: ReadonlySet<string> = new Set()): Panel[] {
  return world.panels.map((each) => {
    const busy = world.bookings.filter((booking) => !except.has(booking.id) && keepsBusy(booking, each));
    return { ...each, busy };
  });
}

/** Whether an interview takes up a panel: its own, or one that shares its room or somebody on it. */
export function keepsBusy({ panelId, room, people }: Booking, of: World["panels"][number]): boolean {
  const hasRoom = of.room !== null && room === of.room;
  return panelId === of.id || hasRoom || people.some((person) => of.panelists.includes(person));
}

/** When a student is in other interviews than `except`. */
export function busyOf(world: World, enrollmentId: string, except: ReadonlySet<string> = new Set()): Interval[] {
  return world.bookings.filter((each) => each.enrollmentId === enrollmentId && !except.has(each.id));
}

/** The panel whose window holds this time whole, when it does. */
export function sitsAt({ windows }: Pick<Panel, "windows">, slot: Interval): boolean {
  return windows.some((window) => clash(window, slot) && window.from <= slot.from && slot.to <= window.to);
}
