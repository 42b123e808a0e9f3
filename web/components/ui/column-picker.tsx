"use client";

import { Columns3 } from "lucide-react";
import { usePathname, useRouter } from "next/navigation";
import { useTransition } from "react";
import { displayHref, type ListParams } from "#web/lib/lists/list-params.ts";
import { Button } from "./button.tsx";
import { Menu, MenuCheckbox, MenuItem, MenuSeparator } from "./menu.tsx";

export interface ColumnPickerProps {
  readonly params: ListParams;
  /** Columns that may be left out; `isShown` unless somebody chooses otherwise. */
  readonly columns: readonly { readonly key: string; readonly header: string; readonly isShown: boolean }[];
}

/** Which columns of a list are shown. In the address, so that a view can be kept or sent. */
export function ColumnPicker({ params, columns }: ColumnPickerProps) {
  const router = useRouter();
  const path = usePathname();
  const [isPending, startTransition] = useTransition();
  const shown = params.columns ?? columns.filter((column) => column.isShown).map(({ key }) => key);
  const go = (chosen: readonly string[] | undefined) =>
    startTransition(() => router.replace(path + displayHref(params, { columns: chosen }), { scroll: false }));
  return (
    <Menu
      trigger={
        <Button icon={<Columns3 aria-hidden />} pending={isPending}>
          Columns
        </Button>
      }
    >
      {columns.map(({ key, header }) => (
        <MenuCheckbox
          key={key}
          checked={shown.includes(key)}
          onCheckedChange={(isOn) => {
            const wanted = isOn ? [...shown, key] : shown.filter((each) => each !== key);
            // An empty list would read as none chosen at all.
            go(wanted.length === 0 ? ["-"] : wanted.filter((each) => each !== "-"));
          }}
        >
          {header}
        </MenuCheckbox>
      ))}
      <MenuSeparator />
      <MenuItem onSelect={() => go(undefined)}>As usual</MenuItem>
    </Menu>
  );
}
