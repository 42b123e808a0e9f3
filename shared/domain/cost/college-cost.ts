/** What a college used within 30 days, and what it keeps. */
export interface CollegeUse {
  readonly messages: number;
  readonly mails: number;
  readonly aiTokens: number;
  readonly storedBytes: number;
  readonly keptRows: number;
}

/** US dollars for one of each. */
export interface UnitPrices {
  readonly message: number;
  readonly mail: number;
  readonly aiToken: number;
  /** A byte of a file for a month. */
  readonly storedByteMonth: number;
  /** A row of the database for a month. */
  readonly rowMonth: number;
}

export interface CollegeCost {
  /** US dollars a month. */
  readonly messages: number;
  readonly mails: number;
  readonly ai: number;
  readonly storage: number;
  readonly total: number;
}

/** What a college's own use costs in a month, by a price list. */
export function costOf(use: CollegeUse, prices: UnitPrices): CollegeCost {
  const messages = use.messages * prices.message;
  const mails = use.mails * prices.mail;
  const ai = use.aiTokens * prices.aiToken;
  const storage = use.storedBytes * prices.storedByteMonth + use.keptRows * prices.rowMonth;
  return { messages, mails, ai, storage, total: messages + mails + ai + storage };
}
