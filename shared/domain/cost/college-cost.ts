import { UNIT_PRICES } from "./prices.ts";

/** What a college used within 30 days, and what it keeps. */
export interface CollegeUse {
  readonly messages: number;
  readonly mails: number;
  readonly aiTokens: number;
  readonly storedBytes: number;
  readonly keptRows: number;
}

export interface CollegeCost {
  /** US dollars a month. */
  readonly messages: number;
  readonly mails: number;
  readonly ai: number;
  readonly storage: number;
  readonly total: number;
}

/** What a college's own use costs in a month, by the price list. */
export function costOf(use: CollegeUse): CollegeCost {
  const messages = use.messages * UNIT_PRICES.message;
  const mails = use.mails * UNIT_PRICES.mail;
  const ai = use.aiTokens * UNIT_PRICES.aiToken;
  const storage = use.storedBytes * UNIT_PRICES.storedByteMonth + use.keptRows * UNIT_PRICES.rowMonth;
  return { messages, mails, ai, storage, total: messages + mails + ai + storage };
}
