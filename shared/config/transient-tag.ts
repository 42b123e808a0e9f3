/** What an object of the files bucket is tagged with that is fetched within minutes: a rule of the bucket ends it. */
export const TRANSIENT_TAG = { name: "lifetime", value: "day" } as const;
