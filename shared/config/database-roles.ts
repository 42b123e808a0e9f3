/**
 * PostgreSQL roles. The owner owns every table and runs migrations; nobody else owns anything.
 * `app` works inside one tenant at a time; `relay` sees the outbox of all tenants and nothing more.
 */
export const DATABASE_ROLES = {
  owner: "placement_owner",
  app: "placement_app",
  relay: "placement_relay",
} as const;

export type DatabaseRole = keyof typeof DATABASE_ROLES;
