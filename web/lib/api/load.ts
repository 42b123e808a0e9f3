import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import type { Problem } from "#shared/contracts/problem.ts";
import { PORTAL_HEADERS } from "../hosts/headers.ts";
import { call, type TypedResponse } from "./result.ts";

/** Carries a problem to the nearest error page. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(`${problem.status} ${problem.code} (request ${problem.requestId}): ${problem.detail}`);
    this.name = "ProblemError";
    this.problem = problem;
  }
}

/**
 * Answer of a call that a page cannot do without. Nobody signed in: the sign-in page, and back. Missing, not for this
 * role, or an id that is none: the page for what is not there. Anything else is thrown. The status of the answer is 404
 * where nothing has been sent yet, so pages about one record have no `loading.tsx` above them.
 */
export async function load<T>(pending: Promise<TypedResponse<T>>): Promise<T> {
  const result = await call(pending);
  if (result.ok) return result.data;
  const { problem } = result;
  if (problem.status === 401) redirect(await signInPath());
  if (problem.status === 404 || problem.status === 403 || isAboutTheId(problem)) notFound();
  throw new ProblemError(problem);
}

const isAboutTheId = ({ status, invalidParams }: Problem) =>
  status === 422 && invalidParams?.length === 1 && invalidParams[0]?.name === "id";

async function signInPath(): Promise<string> {
  const path = (await headers()).get(PORTAL_HEADERS.path) ?? "/";
  return path === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(path)}`;
}
