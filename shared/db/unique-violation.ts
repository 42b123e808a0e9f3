/** Whether a query failed because a unique index has the row already. Drizzle wraps what PostgreSQL says. */
export function isUniqueViolation(error: unknown, index: string): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    const { code, constraint_name: name } = at as { code?: unknown; constraint_name?: unknown };
    if (code === "23505") return name === index;
  }
  return false;
}
