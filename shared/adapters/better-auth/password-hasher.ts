import type { PasswordHasher } from "#shared/ports/password-hasher.ts";

/** better-auth's own scrypt, loaded when a password is set. */
export const passwordHasher: PasswordHasher = {
  async hash(password) {
    const { hashPassword } = await import("better-auth/crypto");
    return hashPassword(password);
  },
};
