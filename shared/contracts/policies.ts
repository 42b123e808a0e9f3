import { z } from "zod";
import { DRIVE_OUTCOMES } from "../domain/drive/statuses.ts";
import { EXTERNAL_SOURCES, OFFER_WEIGHTS, PAY_BASES } from "../domain/policy/policy.ts";
import { STRIKE_KINDS } from "../domain/strike/statuses.ts";
import { EligibilityRule } from "./eligibility.ts";
import { CalendarDate, Instant, Note } from "./primitives.ts";

const Tag = z.string().trim().toLowerCase().min(1).max(30);
const Weight = z.enum(OFFER_WEIGHTS);
const weights = <const K extends string>(keys: readonly K[]) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, Weight])) as Record<K, typeof Weight>);

const Category = z.strictObject({
  id: z.string().regex(/^[a-z0-9_]{1,30}$/, "An id has small letters, digits and underscores."),
  name: z.string().trim().min(1, "A category needs a name.").max(40),
  minPayMinor: z.int().min(0).max(100_000_000_000).nullable(),
  tags: z.array(Tag).max(10),
  maxOffers: z.int().min(1).max(20).nullable(),
});

const rules = {
  payBasis: z.enum(PAY_BASES),
  categories: z.array(Category).max(12),
  moves: z
    .array(z.strictObject({ from: z.string(), to: z.string(), keeps: z.boolean() }))
    .max(144)
    .nullable(),
  placedWhen: z.enum(["accepted", "selected"]),
  maxOffers: z.int().min(1).max(20).nullable(),
  upgradeLimit: z.int().min(0).max(10),
  minMultiple: z.number().min(1).max(10),
  exemptTags: z.array(Tag).max(20),
  declinesCount: z.boolean(),
  afterDecline: z.enum(["any", "higher_only"]),
  upgradeDeclined: z.enum(["keep", "forfeit"]),
  outcomes: weights(DRIVE_OUTCOMES),
  external: weights(EXTERNAL_SOURCES),
  sameDay: z.enum(["first_is_final", "choose"]),
  responseHours: z.int().min(1, "A student needs at least an hour to answer.").max(720),
  onSilence: z.enum(["decline", "accept"]),
  strikes: z.strictObject({ kinds: z.array(z.enum(STRIKE_KINDS)).min(1), debarAt: z.int().min(1).max(20) }).nullable(),
  gate: EligibilityRule,
  applicationCap: z
    .strictObject({
      max: z.int().min(1).max(1_000),
      until: CalendarDate.nullable(),
      unlessFewerShortlistsThan: z.int().min(1).max(100).nullable(),
    })
    .nullable(),
};

const Rules = z.strictObject(rules);

/** The rules of a season, as data; what each means stands in the domain. */
export const Policy = z
  .strictObject({
    ...rules,
    exceptions: z
      .array(
        z.strictObject({
          programs: z.array(z.string().trim().toUpperCase().min(1).max(20)).min(1, "Name a programme.").max(20),
          rules: Rules.partial(),
        }),
      )
      .max(10),
  })
  .superRefine((policy, { addIssue }) => {
    const say = (path: (string | number)[], message: string) => addIssue({ code: "custom", path, message });
    const check = (
      { categories, moves }: Pick<z.infer<typeof Rules>, "categories" | "moves">,
      at: (string | number)[],
    ) => {
      const ids = categories.map(({ id }) => id);
      const twice = ids.findIndex((id, i) => ids.indexOf(id) !== i);
      if (twice >= 0) say([...at, "categories", twice, "id"], `There are two categories "${ids[twice]}".`);
      for (const [i, { from, to }] of (moves ?? []).entries()) {
        const strange = [from, to].find((id) => !ids.includes(id));
        if (strange !== undefined) say([...at, "moves", i], `There is no category "${strange}".`);
      }
    };
    check(policy, []);
    for (const [i, each] of policy.exceptions.entries())
      check({ ...policy, ...each.rules }, ["exceptions", i, "rules"]);
  });
export type Policy = z.infer<typeof Policy>;

export const ProposedPolicy = z.strictObject({ policy: Policy });
export type ProposedPolicy = z.infer<typeof ProposedPolicy>;

/** A new version of a season's policy, made on the latest one that there is. */
export const ChangePolicy = z.strictObject({
  policy: Policy,
  baseVersion: z.int().min(1),
  /** Left out: at once. */
  effectiveFrom: Instant.optional(),
  /** Why it is changed. */
  note: Note,
  /** The verifier's warnings were seen. */
  acceptWarnings: z.boolean().default(false),
});
export type ChangePolicy = z.infer<typeof ChangePolicy>;

export const PolicyVersionView = z.object({
  version: z.int(),
  policy: Policy,
  /** The policy as people would say it. */
  sentences: z.array(z.string()),
  effectiveFrom: z.iso.datetime(),
  hasTakenEffect: z.boolean(),
  note: z.string().nullable(),
  /** Null: it came with the season. */
  changedBy: z.string().nullable(),
  createdAt: z.iso.datetime(),
});
export type PolicyVersionView = z.infer<typeof PolicyVersionView>;

export const PolicyVersionList = z.object({
  cycle: z.object({ id: z.uuid(), name: z.string(), startsOn: z.string(), endsOn: z.string() }),
  /** The version that holds now. */
  inEffect: z.int(),
  items: z.array(PolicyVersionView),
});
export type PolicyVersionList = z.infer<typeof PolicyVersionList>;

export const PolicyFinding = z.object({
  severity: z.enum(["error", "warning"]),
  code: z.enum(["dead_category", "dead_move", "contradiction", "no_effect", "lock_out"]),
  /** Dotted path of the rule that it is about. */
  path: z.string(),
  message: z.string(),
  /** What leads there, step by step. */
  witness: z.array(z.string()),
});
export type PolicyFinding = z.infer<typeof PolicyFinding>;
export const PolicyFindingList = z.object({ items: z.array(PolicyFinding) });

const Figures = z.object({
  students: z.int(),
  placed: z.int(),
  placedPercent: z.number().nullable(),
  /** CTC in minor units a year. */
  medianPayMinor: z.int().nullable(),
  seatsFreed: z.int(),
  applicationsRefused: z.int(),
});

const HeldOffer = z.object({ title: z.string(), company: z.string(), payMinor: z.int() }).nullable();

export const SimulatedChange = z.object({
  studentId: z.uuid(),
  rollNo: z.string(),
  name: z.string(),
  before: HeldOffer,
  after: HeldOffer,
  /** What the worse of both policies kept from them. */
  because: z.array(z.string()),
});
export type SimulatedChange = z.infer<typeof SimulatedChange>;

/** A season replayed under the policy that holds, and under a proposed one. */
export const PolicySimulation = z.object({
  presentVersion: z.int(),
  before: Figures,
  after: Figures,
  gained: z.int(),
  lost: z.int(),
  /** The greatest gains first, at most 100; losses likewise. */
  gains: z.array(SimulatedChange),
  losses: z.array(SimulatedChange),
});
export type PolicySimulation = z.infer<typeof PolicySimulation>;
