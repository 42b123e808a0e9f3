import { type CallContext, meets } from "./conditions.ts";
import { fits } from "./patterns.ts";
import type { Statement } from "./statement.ts";

/** What a call does, in IAM's terms. */
export interface Access {
  /** `s3:GetObject` */
  readonly action: string;
  /** ARN. */
  readonly resource: string;
  readonly context?: CallContext;
}

/** Who calls: a role, by what its own policies say. */
export interface Principal {
  readonly roleArn: string;
  readonly statements: readonly Statement[];
}

export type Verdict =
  | { readonly allowed: true }
  /** `denial` forbids it, whatever allows it; without one, nothing allows it. */
  | { readonly allowed: false; readonly access: Access; readonly denial?: Statement };

// TLS ends before this machine's servers; in AWS every call of the SDK has it.
const OF_EVERY_CALL: CallContext = { "aws:SecureTransport": "true", "s3:TlsVersion": "1.3" };

/**
 * Judges as IAM does inside one account: an explicit Deny wins; otherwise one Allow, of the role or of the resource's own
 * policy, is enough; otherwise no.
 */
export function judge(access: Access, principal: Principal, ofResources: readonly Statement[]): Verdict {
  const context = { ...OF_EVERY_CALL, "aws:PrincipalArn": principal.roleArn, ...access.context };
  const concerned = [...principal.statements, ...ofResources.filter((statement) => namesPrincipal(statement))].filter(
    (statement) => speaksOf(statement, access) && meets(statement.conditions, context),
  );
  const denial = concerned.find(({ effect }) => effect === "Deny");
  if (denial !== undefined) return { allowed: false, access, denial };
  return concerned.length > 0 ? { allowed: true } : { allowed: false, access };

  function namesPrincipal({ principals = [] }: Statement): boolean {
    return principals.includes("*") || principals.includes(principal.roleArn);
  }
}

/** The first of several accesses of one call that is not allowed; a call needs all. */
export function judgeAll(
  accesses: readonly Access[],
  principal: Principal,
  ofResources: readonly Statement[],
): Verdict {
  for (const access of accesses) {
    const verdict = judge(access, principal, ofResources);
    if (!verdict.allowed) return verdict;
  }
  return { allowed: true };
}

function speaksOf(statement: Statement, { action, resource }: Access): boolean {
  const fitsAction = (pattern: string) => fits(pattern.toLowerCase(), action.toLowerCase());
  const fitsResource = (pattern: string) => fits(pattern, resource);
  return (
    (statement.actions.some(fitsAction) ||
      (statement.notActions.length > 0 && !statement.notActions.some(fitsAction))) &&
    (statement.resources.some(fitsResource) ||
      (statement.notResources.length > 0 && !statement.notResources.some(fitsResource)))
  );
}
