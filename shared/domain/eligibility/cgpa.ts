import { roundHalfUp } from "./rounding.ts";

/** Ways in which universities turn a CGPA of ten into a percentage. A college uses one of them, or none. */
export const CGPA_FORMULAS = {
  times_10: { label: "CGPA × 10", of: (cgpa: number) => cgpa * 10 },
  times_9_5: { label: "CGPA × 9.5", of: (cgpa: number) => cgpa * 9.5 },
  less_0_75_times_10: { label: "(CGPA − 0.75) × 10", of: (cgpa: number) => (cgpa - 0.75) * 10 },
  less_0_5_times_10: { label: "(CGPA − 0.5) × 10", of: (cgpa: number) => (cgpa - 0.5) * 10 },
} as const;
export type CgpaFormula = keyof typeof CGPA_FORMULAS;
export const CGPA_FORMULA_NAMES = Object.keys(CGPA_FORMULAS) as [CgpaFormula, ...CgpaFormula[]];

/** A CGPA as rules judge it and a transcript shows it: half up, one decimal. */
export function roundCgpa(stored: number): number {
  return roundHalfUp(stored, 1);
}

/** What a CGPA comes to in per cent by the college's formula: half up, one decimal, never below 0. */
export function percentOfCgpa(formula: CgpaFormula, cgpa: number): number {
  return roundHalfUp(Math.max(0, CGPA_FORMULAS[formula].of(cgpa)), 1);
}
