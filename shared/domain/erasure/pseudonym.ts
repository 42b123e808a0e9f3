/** What stands where a name stood. */
export interface Pseudonym {
  readonly name: string;
  readonly email: string;
  readonly rollNo: string;
}

// Reserved by RFC 2606: no mail can ever arrive there.
const NOWHERE = "@erased.invalid";

/** Who is shown in the place of an erased student. `id` is of the row, so that no two are taken for one. */
export function pseudonymOf(id: string): Pseudonym {
  // The last twelve digits of a UUIDv7 are random.
  return { name: "Erased student", email: `${id}${NOWHERE}`, rollNo: `erased-${id.slice(-12)}` };
}

/** Whether an address is a pseudonym's: nothing is mailed there, and nobody comes back to it. */
export function isErasedAddress(email: string): boolean {
  return email.endsWith(NOWHERE);
}
