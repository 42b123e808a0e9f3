/** Reads what a form says, by the names of its fields. */
export class FormReader {
  readonly #data: FormData;

  constructor(data: FormData) {
    this.#data = data;
  }

  /** As typed, but passwords, without blanks around it; "" when left empty. */
  text(name: string): string {
    return this.raw(name).trim();
  }

  /** Exactly as typed. */
  raw(name: string): string {
    const value = this.#data.get(name);
    return typeof value === "string" ? value : "";
  }

  /** Undefined when left empty. */
  optional(name: string): string | undefined {
    return this.text(name) || undefined;
  }

  /** Undefined when left empty; NaN for what is no number, which the API refuses by name. */
  number(name: string): number | undefined {
    const text = this.text(name).replaceAll(",", "");
    return text === "" ? undefined : Number(text);
  }

  /** Whether a checkbox or switch is on. */
  flag(name: string): boolean {
    return this.#data.has(name);
  }

  /** One of the values; the first when the form says something else. */
  oneOf<const V extends string>(name: string, values: readonly [V, ...V[]]): V {
    const text = this.raw(name);
    return values.find((value) => value === text) ?? values[0];
  }

  /** Every value under the name: checked boxes, the choices of a combobox. */
  all(name: string): string[] {
    return this.#data.getAll(name).filter((value): value is string => typeof value === "string" && value !== "");
  }

  /** Every value under the name as typed, empty ones too: one a row of a table. */
  column(name: string): string[] {
    return this.#data.getAll(name).map((value) => (typeof value === "string" ? value : ""));
  }

  /** The chosen file, if one was. */
  file(name: string): File | undefined {
    const value = this.#data.get(name);
    return value instanceof File && value.size > 0 ? value : undefined;
  }
}
