import type { Problem } from "#shared/contracts/problem.ts";
import { local } from "../api/result.ts";

type Checked = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What the browser itself finds wrong with a form, in the shape in which the API refuses; undefined when nothing. */
export function nativeProblem(form: HTMLFormElement): Problem | undefined {
  const invalid = [...form.elements]
    .filter(isChecked)
    .filter((element) => element.name !== "" && !element.validity.valid);
  if (invalid.length === 0) return undefined;
  const params = invalid.map((element) => ({ name: element.name, reason: reasonFor(element) }));
  return local("invalid_input", "Some fields need your attention", "Please correct them and try again.", params);
}

function isChecked(element: Element): element is Checked {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
  );
}

function reasonFor(element: Checked): string {
  const { validity } = element;
  if (validity.valueMissing) return element.type === "select-one" ? "Please choose one." : "Please fill this in.";
  if (validity.typeMismatch && element.type === "email") return "This is not an e-mail address.";
  if (validity.typeMismatch && element.type === "url") return "This is not a web address; it begins with https://.";
  if (validity.tooShort && "minLength" in element) return `At least ${element.minLength} characters are needed.`;
  return element.validationMessage;
}
