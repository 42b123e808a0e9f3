import type { ColumnPickerProps } from "./column-picker.tsx";

/** The columns of a table that may be left out, for the picker. */
export function pickableColumns(
  columns: readonly {
    readonly key: string;
    readonly header: string;
    readonly priority?: string;
    readonly isActions?: boolean;
    readonly isOptional?: boolean;
  }[],
): ColumnPickerProps["columns"] {
  return columns
    .filter(({ priority, isActions }) => priority !== "title" && !isActions)
    .map(({ key, header, isOptional }) => ({ key, header, isShown: !isOptional }));
}
