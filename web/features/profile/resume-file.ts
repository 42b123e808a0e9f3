const TYPES: Readonly<Record<string, string>> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

/** Media type of a chosen file. Not every system knows Word's, so the name's ending counts when there is none. */
export function typeOf({ name, type }: Pick<File, "name" | "type">): string {
  return type || (TYPES[name.split(".").at(-1)?.toLowerCase() ?? ""] ?? "");
}

/** What a résumé is called until it has a better name: its file's, without the ending. */
export function labelFor(fileName: string): string {
  const base = fileName
    .replace(/\.[a-z]{3,4}$/i, "")
    .replaceAll(/[_\s]+/g, " ")
    .trim();
  return base.slice(0, 80).trim() || "Résumé";
}
