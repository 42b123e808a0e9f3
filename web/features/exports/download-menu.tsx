"use client";

import { Download, FileArchive, FileSpreadsheet, FileText } from "lucide-react";
import { useState } from "react";
import type { ExportedFile, SheetFormat } from "#shared/contracts/exports.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Menu, MenuItem, MenuSeparator } from "#web/components/ui/menu.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { call, type TypedResponse } from "#web/lib/api/result.ts";
import { countOf } from "#web/lib/format/labels.ts";
import { type ListParams, toFileQuery } from "#web/lib/lists/list-params.ts";
import { type ExportedList, requestFile, requestResumes } from "./exported-lists.ts";

interface DownloadMenuProps {
  readonly list: ExportedList;
  readonly params: ListParams;
  /** Order of the list when the address names none, as the table has it. */
  readonly defaultSort: string;
  /** Keys of the columns that the table shows. */
  readonly columns: readonly string[];
  /** Of a drive's applications, for whoever may read them. */
  readonly withResumes?: boolean;
}

/** The list as its page finds it, every page of it, as a file. Who downloads what is on the audit trail. */
export function DownloadMenu({ list, params, defaultSort, columns, withResumes = false }: DownloadMenuProps) {
  const [isPending, setPending] = useState(false);
  const query = toFileQuery(params, defaultSort);
  async function fetchFile(pending: Promise<TypedResponse<ExportedFile>>, one: string) {
    setPending(true);
    const result = await call(pending);
    setPending(false);
    if (!result.ok) return toast.problem(result.problem);
    toast.success(`Downloading ${countOf(result.data.count, one)}`, "The audit trail notes who took which list.");
    // An attachment: the page stays where it is.
    location.assign(result.data.url);
  }
  const sheet = (format: SheetFormat, chosen?: readonly string[]) =>
    fetchFile(requestFile(list, query, { format, ...(chosen && { columns: [...chosen] }) }), "row");
  return (
    <Menu
      trigger={
        <Button icon={<Download aria-hidden />} pending={isPending}>
          Download
        </Button>
      }
    >
      <MenuItem icon={<FileSpreadsheet aria-hidden />} onSelect={() => sheet("xlsx", columns)}>
        Excel, these columns
      </MenuItem>
      <MenuItem icon={<FileSpreadsheet aria-hidden />} onSelect={() => sheet("xlsx")}>
        Excel, every column
      </MenuItem>
      <MenuItem icon={<FileText aria-hidden />} onSelect={() => sheet("csv", columns)}>
        CSV, these columns
      </MenuItem>
      <MenuItem icon={<FileText aria-hidden />} onSelect={() => sheet("csv")}>
        CSV, every column
      </MenuItem>
      {withResumes && "driveId" in list && (
        <>
          <MenuSeparator />
          <MenuItem
            icon={<FileArchive aria-hidden />}
            onSelect={() => fetchFile(requestResumes(list.driveId, query), "résumé")}
          >
            Résumés, as ZIP
          </MenuItem>
        </>
      )}
    </Menu>
  );
}
