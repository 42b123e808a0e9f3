/** `error`: the policy cannot mean this, and does not take effect. `warning`: it can, and somebody must say so. */
export interface Finding {
  readonly severity: "error" | "warning";
  readonly code: "dead_category" | "dead_move" | "contradiction" | "no_effect" | "lock_out";
  /** Way to the rule that it is about, from the policy. */
  readonly path: readonly (string | number)[];
  readonly message: string;
  /** What leads there, step by step. */
  readonly witness: readonly string[];
}

export function finding(
  severity: Finding["severity"],
  code: Finding["code"],
  path: Finding["path"],
  message: string,
  witness: readonly string[] = [],
): Finding {
  return { severity, code, path, message, witness };
}
