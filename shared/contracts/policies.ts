import { z } from "zod";
import { DRIVE_OUTCOMES } from "../domain/drive/statuses.ts";
import { EXTERNAL_SOURCES, OFFER_WEIGHTS, PAY_BASES } from "../domain/policy/policy.ts";
import { STRIKE_KINDS } from "../domain/strike/statuses.ts";
import { EligibilityRule } from "./eligibility.ts";
import { CalendarDate } from "./primitives.ts";

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
