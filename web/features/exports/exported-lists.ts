import type { ExportedFile, ExportList } from "#shared/contracts/exports.ts";
import { api } from "#web/lib/api/browser-api.ts";
import type { TypedResponse } from "#web/lib/api/result.ts";

/** A list that can be downloaded; those of a drive say which. */
export type ExportedList =
  | { readonly of: "students" | "drives" | "companies" | "strikes" | "external-offers" }
  | { readonly of: "applications" | "offers"; readonly driveId: string };

type Query = Readonly<Record<string, string>>;

/** Asks for a list as a file, under the search, filters and order of its page. */
export function requestFile(list: ExportedList, query: Query, json: ExportList): Promise<TypedResponse<ExportedFile>> {
  switch (list.of) {
    case "students":
    case "drives":
    case "companies":
    case "strikes":
    case "external-offers":
      return api[list.of].export.$post({ query, json });
    case "applications":
    case "offers":
      return api.drives[":id"][list.of].export.$post({ param: { id: list.driveId }, query, json });
  }
}

export function requestResumes(driveId: string, query: Query): Promise<TypedResponse<ExportedFile>> {
  return api.drives[":id"].applications.resumes.$post({ param: { id: driveId }, query });
}
