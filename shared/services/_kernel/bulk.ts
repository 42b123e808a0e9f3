import type { BulkPreview } from "#shared/contracts/bulk.ts";
import { type TenantTransaction, withTenant } from "#shared/db/with-tenant.ts";
import { ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "./context.ts";
import { worldHash } from "./world-hash.ts";
import { type Writing, write } from "./write.ts";

/** One thing that the action changes; `step` is what the action needs to do it. */
export interface Affected<Step> {
  readonly id: string;
  /** For people: roll number and name. */
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
  readonly step: Step;
}

/** One thing that was asked for and stays as it is. */
export interface Skipped {
  readonly id: string;
  readonly label: string;
  readonly why: string;
}

export interface BulkPlan<Step> {
  readonly affected: readonly Affected<Step>[];
  readonly skipped: readonly Skipped[];
}

/** An action on many: what it would do, and the doing of exactly that. */
export interface BulkAction<Input, Step, Answer> {
  /** Depends on what it reads alone. With `lock`, what it reads is held until the transaction ends. */
  plan(ctx: ActorContext, tx: TenantTransaction, input: Input, lock: boolean): Promise<Result<BulkPlan<Step>>>;
  apply(ctx: ActorContext, writing: Writing, input: Input, plan: BulkPlan<Step>): Promise<Result<Answer>>;
}

const SHOWN = 500;

/** What the action would do now. Changes nothing. */
export async function previewBulk<Input, Step>(
  ctx: ActorContext,
  action: BulkAction<Input, Step, unknown>,
  input: Input,
): Promise<Result<BulkPreview>> {
  const plan = await withTenant(ctx.db, ctx.tenant.id, (tx) => action.plan(ctx, tx, input, false));
  return plan.ok ? ok(viewPlan(plan.value)) : plan;
}

/**
 * Does what a preview said. The plan is made anew by the same function, under locks; when it is not the one that
 * `hash` stands for, everything is refused and the answer says how the world is now. Without a hash it is done as the
 * world is.
 */
export function runBulk<Input, Step, Answer>(
  ctx: ActorContext,
  action: BulkAction<Input, Step, Answer>,
  input: Input,
  hash: string | undefined,
): Promise<Result<Answer>> {
  return write(ctx, async (writing) => {
    const plan = await action.plan(ctx, writing.tx, input, true);
    if (!plan.ok) return plan;
    if (hash !== undefined && hash !== hashPlan(plan.value)) return worldChanged(plan.value);
    return action.apply(ctx, writing, input, plan.value);
  });
}

/** Refuses what was previewed in another world, with how it is now. */
export function worldChanged(plan: BulkPlan<unknown>): Result<never> {
  const message = "Something changed since the preview, so nothing was done. Look at it again.";
  return refuse("conflict", "world_changed", message, { details: { preview: viewPlan(plan) } });
}

/** SHA-256 over who changes from what to what, in order of id. */
export function hashPlan({ affected }: BulkPlan<unknown>): string {
  return worldHash(affected.map(({ id, before, after }) => JSON.stringify([id, before, after])).toSorted());
}

/** A plan as it is shown. */
export function viewPlan(plan: BulkPlan<unknown>): BulkPreview {
  const counts = new Map<string, { before: string; after: string; count: number }>();
  for (const { before, after } of plan.affected) {
    const key = JSON.stringify([before, after]);
    const change = counts.get(key) ?? { before, after, count: 0 };
    counts.set(key, { ...change, count: change.count + 1 });
  }
  return {
    hash: hashPlan(plan),
    totals: { affected: plan.affected.length, skipped: plan.skipped.length },
    changes: [...counts.values()].toSorted((a, b) => b.count - a.count),
    affected: plan.affected.slice(0, SHOWN).map(({ step: _step, ...shown }) => shown),
    skipped: plan.skipped.slice(0, SHOWN).map((each) => ({ ...each })),
  };
}
