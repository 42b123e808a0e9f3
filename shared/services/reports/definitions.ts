import type { PlacementReport } from "#shared/contracts/reports.ts";

/** What each figure counts; shown beside it, on screen and in the file. */
export const DEFINITIONS: PlacementReport["definitions"] = [
  {
    figure: "registered",
    definition: "Students who are active members of the season, each under their first branch.",
  },
  {
    figure: "eligible",
    definition:
      "Registered students who meet the rule of at least one drive published in the season, by their record as it is now.",
  },
  { figure: "applied", definition: "Registered students with at least one application, withdrawn ones included." },
  {
    figure: "placed",
    definition: "Registered students who hold an accepted offer; each counts once, however many offers they had.",
  },
  { figure: "offers", definition: "Offers released to registered students, whatever became of them." },
  { figure: "placementRate", definition: "Placed students out of registered ones, per cent." },
  {
    figure: "pay",
    definition:
      "Headline pay (CTC) a year of the accepted offer, the highest where a student holds several; stipends are no CTC. " +
      "The median of an even number is the mean of the two in the middle.",
  },
  {
    figure: "otherCurrencyOffers",
    definition: "Accepted offers in another currency than the report's, which the pay figures leave out.",
  },
];
