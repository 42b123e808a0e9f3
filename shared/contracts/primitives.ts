import { z } from "zod";

/** Parts that many requests are made of. */
export const EmailAddress = z.email("This is not an e-mail address.").max(254);

export const Password = z.string().min(10, "A password has at least 10 characters.").max(200);

export const PersonName = z.string().trim().min(1, "A name is needed.").max(120);

/** A reason or remark for a person to read. */
export const Note = z.string().trim().min(1, "Please say why.").max(2_000);

export const HttpUrl = z.url({ protocol: /^https?$/, error: "This is not a web address." }).max(2_000);

export const IdParam = z.strictObject({ id: z.uuid("This is not an id.") });

/** `YYYY-MM-DD` */
export const CalendarDate = z.iso.date();

/** ISO 8601 with an offset. */
export const Instant = z.iso.datetime({ offset: true });

/** ISO 3166-1 alpha-2, in upper case. */
export const CountryCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{2}$/, "Name countries by their two letters, as IN or US.");
