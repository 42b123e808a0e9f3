/** Hashes passwords as the identity library checks them. */
export interface PasswordHasher {
  hash(password: string): Promise<string>;
}
