import { z } from "zod";
import { SHEET_FORMATS } from "./exports.ts";

export const PlacementReportQuery = z.strictObject({ cycleId: z.uuid() });
export type PlacementReportQuery = z.infer<typeof PlacementReportQuery>;

export const ExportPlacementReport = PlacementReportQuery.extend({ format: z.enum(SHEET_FORMATS) });
export type ExportPlacementReport = z.infer<typeof ExportPlacementReport>;

const pay = z.int().nullable();

/** Figures of one branch, or of all. Students and offers are counted apart; pay is CTC a year in minor units. */
export const PlacementFigures = z.object({
  registered: z.int(),
  eligible: z.int(),
  applied: z.int(),
  placed: z.int(),
  offers: z.int(),
  /** placed ÷ registered, per cent, one decimal; null without anybody registered. */
  placementRate: z.number().nullable(),
  minPayMinor: pay,
  medianPayMinor: pay,
  meanPayMinor: pay,
  maxPayMinor: pay,
});
export type PlacementFigures = z.infer<typeof PlacementFigures>;

export const PlacementReport = z.object({
  cycle: z.object({ id: z.uuid(), name: z.string() }),
  /** ISO 4217; the one that most accepted offers are in. */
  currency: z.string(),
  /** Accepted offers in another currency, which the pay figures leave out. */
  otherCurrencyOffers: z.int(),
  generatedAt: z.iso.datetime(),
  /** By code; a coordinator's has their own alone. */
  branches: z.array(PlacementFigures.extend({ code: z.string(), name: z.string() })),
  total: PlacementFigures,
  /** What each figure counts, by its name above. */
  definitions: z.array(z.object({ figure: z.string(), definition: z.string() })),
});
export type PlacementReport = z.infer<typeof PlacementReport>;
