import { AsyncLocalStorage } from "node:async_hooks";
import type { Orm } from "#shared/db/connect.ts";
import type { Writing } from "#shared/services/_kernel/write.ts";

const current = new AsyncLocalStorage<Writing>();

/** Runs `work`, and all that better-auth does within it, in the transaction of `writing`. */
export function inWriting<T>(writing: Writing, work: () => Promise<T>): Promise<T> {
  return current.run(writing, work);
}

export function currentWriting(): Writing {
  const writing = current.getStore();
  if (writing === undefined) throw new Error("identity is used outside a tenant's transaction");
  return writing;
}

/** A query builder that is always the current transaction's: better-auth knows of one database, we have one a request. */
export const currentOrm = new Proxy({} as Orm, {
  get(_target, property) {
    const { tx } = currentWriting();
    const value: unknown = Reflect.get(tx, property, tx);
    return typeof value === "function" ? value.bind(tx) : value;
  },
});
