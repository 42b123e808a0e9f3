CREATE TABLE "policy_version" (
	"tenant_id" uuid NOT NULL,
	"cycle_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"policy" jsonb NOT NULL,
	"effective_from" timestamp with time zone NOT NULL,
	"note" text,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "policy_version_tenant_id_cycle_id_version_pk" PRIMARY KEY("tenant_id","cycle_id","version")
);
--> statement-breakpoint
ALTER TABLE "policy_version" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "offer" ALTER COLUMN "application_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "offer" ALTER COLUMN "drive_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "offer" ALTER COLUMN "company_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "offer" ADD COLUMN "cycle_id" uuid;--> statement-breakpoint
ALTER TABLE "offer" ADD COLUMN "source" text DEFAULT 'drive' NOT NULL;--> statement-breakpoint
ALTER TABLE "offer" ADD COLUMN "company_name" text;--> statement-breakpoint
ALTER TABLE "offer" ADD COLUMN "title" text;--> statement-breakpoint
ALTER TABLE "offer" ADD COLUMN "outcome" text;--> statement-breakpoint
ALTER TABLE "offer" ADD COLUMN "tags" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "offer" ADD COLUMN "note" text;--> statement-breakpoint
ALTER TABLE "offer" ADD COLUMN "deferred_until" timestamp with time zone;--> statement-breakpoint
-- The owner obeys the tenants' policies too, and here moves rows of all of them; the hardening that follows every
-- migration forces them again.
ALTER TABLE "offer" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "drive" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "company" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "cycle" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "offer" o SET "cycle_id" = d."cycle_id", "title" = d."title", "outcome" = d."outcome", "tags" = d."tags", "company_name" = c."name"
FROM "drive" d JOIN "company" c ON c."tenant_id" = d."tenant_id" AND c."id" = d."company_id"
WHERE d."tenant_id" = o."tenant_id" AND d."id" = o."drive_id";--> statement-breakpoint
ALTER TABLE "offer" ALTER COLUMN "cycle_id" SET NOT NULL, ALTER COLUMN "company_name" SET NOT NULL, ALTER COLUMN "title" SET NOT NULL, ALTER COLUMN "outcome" SET NOT NULL;--> statement-breakpoint
-- What a stored policy leaves out is as in the commonest one; a cap was a bare number.
INSERT INTO "policy_version" ("tenant_id", "cycle_id", "version", "policy", "effective_from", "created_at")
SELECT "tenant_id", "id", "policy_version", CASE WHEN jsonb_typeof("policy" -> 'applicationCap') = 'number'
  THEN jsonb_set("policy", '{applicationCap}', jsonb_build_object('max', "policy" -> 'applicationCap', 'until', null, 'unlessFewerShortlistsThan', null))
  ELSE "policy" END, "created_at", "created_at" FROM "cycle";--> statement-breakpoint
ALTER TABLE "policy_version" ADD CONSTRAINT "policy_version_tenant_id_cycle_id_cycle_tenant_id_id_fk" FOREIGN KEY ("tenant_id","cycle_id") REFERENCES "public"."cycle"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer" ADD CONSTRAINT "offer_tenant_id_cycle_id_cycle_tenant_id_id_fk" FOREIGN KEY ("tenant_id","cycle_id") REFERENCES "public"."cycle"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "offer_cycle" ON "offer" USING btree ("tenant_id","cycle_id","created_at","id");--> statement-breakpoint
ALTER TABLE "cycle" DROP COLUMN "policy";--> statement-breakpoint
ALTER TABLE "cycle" DROP COLUMN "policy_version";--> statement-breakpoint
ALTER TABLE "offer" ADD CONSTRAINT "offer_of_drive" CHECK ((source = 'drive') = (drive_id is not null and application_id is not null));--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "policy_version" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));