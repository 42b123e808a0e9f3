/** Whether a person has typed something below an element that would be lost with it. */
export function isTypedIn(root: ParentNode | null): boolean {
  const fields = root?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea") ?? [];
  return [...fields].some((field) => field.value !== field.defaultValue);
}
