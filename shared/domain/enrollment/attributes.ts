export const GENDERS = ["female", "male", "other"] as const;
export type Gender = (typeof GENDERS)[number];

/** Reservation categories as Indian colleges record them. */
export const CATEGORIES = ["general", "obc", "sc", "st", "ews"] as const;
export type Category = (typeof CATEGORIES)[number];
