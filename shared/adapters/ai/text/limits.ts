/** What one document may cost. A résumé has a page or two; anything near these figures is no résumé. */
export const LIMITS = {
  maxBytes: 5 * 1024 * 1024,
  maxPages: 20,
  maxCharacters: 100_000,
  maxMilliseconds: 20_000,
  /** Inflated size of the parts of a DOCX that hold text. */
  maxInflatedBytes: 20 * 1024 * 1024,
  /** Inflated against packed size of one part; XML rarely passes 30. */
  maxInflationRatio: 200,
} as const;
