"use client";

import { Search } from "lucide-react";
import { usePathname, useRouter } from "next/navigation";
import { type ReactNode, useEffect, useId, useRef, useState, useTransition } from "react";
import { filterHref, type ListParams } from "#web/lib/lists/list-params.ts";
import { Input } from "./input.tsx";
import { type Option, Select } from "./select.tsx";
import { Spinner } from "./spinner.tsx";

const PAUSE_MS = 300;
const NO_FILTERS: NonNullable<ListToolbarProps["filters"]> = [];

export interface ListToolbarProps {
  readonly params: ListParams;
  /** "Search by name or roll number". Leave out for lists without a search. */
  readonly search?: string;
  readonly filters?: readonly { readonly name: string; readonly label: string; readonly options: readonly Option[] }[];
  readonly children?: ReactNode;
}

/** Search and filters of a list; both live in the page's address, so that a view can be sent to a colleague. */
export function ListToolbar({ params, search, filters = NO_FILTERS, children }: ListToolbarProps) {
  const [isPending, startTransition] = useTransition();
  const router = useRouter();
  const path = usePathname();
  const go = (change: Record<string, string | undefined>) =>
    startTransition(() => router.replace(path + filterHref(params, change), { scroll: false }));
  return (
    <div role="search" className="flex flex-wrap items-center gap-2.5 print:hidden">
      {search && <SearchBox label={search} value={params.q ?? ""} isPending={isPending} onSearch={(q) => go({ q })} />}
      {filters.map(({ name, label, options }) => (
        <span key={name} className="min-w-36 flex-1 sm:flex-none">
          <Select
            aria-label={label}
            value={params.filters[name] ?? ""}
            options={[{ value: "", label }, ...options]}
            onChange={(event) => go({ [name]: event.target.value || undefined })}
          />
        </span>
      ))}
      {children && <div className="ml-auto flex flex-wrap items-center justify-end gap-2.5">{children}</div>}
    </div>
  );
}

interface SearchBoxProps {
  readonly label: string;
  readonly value: string;
  readonly isPending: boolean;
  readonly onSearch: (text: string) => void;
}

function SearchBox({ label, value, isPending, onSearch }: SearchBoxProps) {
  const id = useId();
  const [text, setText] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  function type(next: string) {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onSearch(next.trim()), PAUSE_MS);
  }
  return (
    <span className="min-w-52 flex-1 sm:max-w-80">
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <Input
        id={id}
        type="search"
        name="q"
        autoComplete="off"
        placeholder={label}
        value={text}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          clearTimeout(timer.current);
          onSearch(text.trim());
        }}
        before={isPending ? <Spinner /> : <Search aria-hidden />}
      />
    </span>
  );
}
