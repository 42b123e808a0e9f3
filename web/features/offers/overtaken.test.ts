import { expect, test } from "vitest";
import { type ApiResult, local } from "#web/lib/api/result.ts";
import { inPlainWords } from "./overtaken.ts";

const refusal = (code: string): ApiResult<string> => ({ ok: false, problem: local(code, "Conflict", "As it was.") });

test("only a step that is no longer possible is said anew", () => {
  expect(inPlainWords(refusal("illegal_transition"), "Answered already.")).toMatchObject({
    problem: { code: "illegal_transition", detail: "Answered already." },
  });
  expect(inPlainWords(refusal("policy_refuses"), "Answered already.")).toEqual(refusal("policy_refuses"));
  expect(inPlainWords({ ok: true, data: "yes" }, "Answered already.")).toEqual({ ok: true, data: "yes" });
});
