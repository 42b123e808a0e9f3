import { type StudentFacts, UNKNOWN_FACTS } from "../../enrollment/facts.ts";
import { type PlacementPolicy, rulesFor } from "../policy.ts";
import type { OfferRecord, Standing } from "../standing.ts";
import { findContradictions, findShadowedExceptions } from "./contradictions.ts";
import { findDeadCategories, findDeadMoves } from "./dead-rules.ts";
import type { Finding } from "./finding.ts";
import { findLockOuts } from "./lock-outs.ts";
import { representatives } from "./representatives.ts";

/** Everybody whom no exception names. */
const ANY_PROGRAM = "";

/**
 * What is wrong with a policy before it takes effect: categories and moves that nothing ever reaches, rules that
 * contradict each other, and ways that leave a student with nothing. Found by putting jobs at every edge of the rules
 * before the engine that will judge the real ones, so that the two cannot disagree.
 */
export function verifyPolicy(policy: PlacementPolicy): readonly Finding[] {
  const exceptions = policy.exceptions.flatMap(({ programs: [program] }, i) =>
    program === undefined ? [] : verifyRules(policy, program).map((each) => inException(each, i)),
  );
  const common = verifyRules(policy, ANY_PROGRAM);
  const known = new Set(common.map(({ message }) => message));
  return [...common, ...findShadowedExceptions(policy), ...exceptions.filter(({ message }) => !known.has(message))];
}

function verifyRules(policy: PlacementPolicy, program: string): Finding[] {
  const rules = rulesFor(policy, program);
  const versioned = { policy, version: 0 };
  const jobs = representatives(rules);
  const student = (offers: readonly OfferRecord[]): Standing => ({
    facts: { ...NOBODY, program },
    offers,
    applications: 0,
    shortlists: 0,
    strikes: {},
  });
  return [
    ...findDeadCategories(rules, jobs),
    ...findDeadMoves(versioned, rules, jobs, student),
    ...findContradictions(rules),
    ...findLockOuts(versioned, jobs, student),
  ];
}

function inException(found: Finding, i: number): Finding {
  return { ...found, path: ["exceptions", i, "rules", ...found.path] };
}

// Facts decide gates alone, which no pursuit looks at.
const NOBODY: StudentFacts = { ...UNKNOWN_FACTS, program: ANY_PROGRAM };
