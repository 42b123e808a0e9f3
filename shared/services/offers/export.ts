import type { ExportedFile, WholeList } from "#shared/contracts/exports.ts";
import type { ExternalOfferRow, ListExternalOffers, ListOffers, OfferRow } from "#shared/contracts/offers.ts";
import type { Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { at, exportList, type FileColumn, inWords, payColumns } from "../exports/index.ts";
import { listExternalOffers } from "./list-external.ts";
import { listOffers } from "./list.ts";

const WHO: readonly FileColumn<OfferRow>[] = [
  { key: "rollNo", header: "Roll number", cell: ({ rollNo }) => rollNo },
  { key: "name", header: "Name", cell: ({ name }) => name },
  { key: "branch", header: "Branch", cell: ({ branch }) => branch },
];

const STANDING: readonly FileColumn<OfferRow>[] = [
  ...payColumns<OfferRow>(({ pay }) => pay),
  { key: "status", header: "Status", cell: (row) => inWords(isHeldBack(row) ? "staged" : row.status) },
  { key: "status", header: "Why it ended", cell: ({ closedReason }) => inWords(closedReason) },
  { key: "respondBy", header: "Released", cell: ({ releasedAt }, ctx) => at(ctx, releasedAt) },
  { key: "respondBy", header: "Answer by", cell: ({ respondBy }, ctx) => at(ctx, respondBy) },
  { key: "respondBy", header: "Answered", cell: ({ respondedAt }, ctx) => at(ctx, respondedAt) },
  { key: "respondBy", header: "Joining put off to", cell: ({ deferredUntil }, ctx) => at(ctx, deferredUntil) },
  { key: "note", header: "Note", cell: ({ note }) => note },
];

const ELSEWHERE: readonly FileColumn<ExternalOfferRow>[] = [
  ...WHO,
  { key: "company", header: "Company", cell: ({ company }) => company },
  { key: "company", header: "Role", cell: ({ title }) => title },
  { key: "company", header: "Source", cell: ({ source }) => inWords(source) },
  { key: "company", header: "Kind", cell: ({ outcome }) => inWords(outcome) },
  ...STANDING,
  { key: "createdAt", header: "Noted", cell: ({ createdAt }, ctx) => at(ctx, createdAt) },
];

const isHeldBack = ({ status, releasedAt }: OfferRow) => status === "extended" && releasedAt === null;

/** Offers of a drive in the caller's reach, as a file. */
export function exportOffers(
  ctx: ActorContext,
  { choice, id, ...found }: WholeList<ListOffers> & { id: string },
): Promise<Result<ExportedFile>> {
  return exportList(ctx, choice, {
    name: "offers",
    action: "offer.export",
    driveId: id,
    columns: [...WHO, ...STANDING],
    filters: found,
    page: (part) => listOffers(ctx, { id, ...found, ...part }),
  });
}

/** Offers from elsewhere, as a file; for a coordinator those of their branch. */
export function exportExternalOffers(
  ctx: ActorContext,
  { choice, ...found }: WholeList<ListExternalOffers>,
): Promise<Result<ExportedFile>> {
  return exportList(ctx, choice, {
    name: "offers-from-elsewhere",
    action: "external_offer.export",
    columns: ELSEWHERE,
    filters: found,
    page: (part) => listExternalOffers(ctx, { ...found, ...part }),
  });
}
