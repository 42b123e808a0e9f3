CREATE TABLE "override" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"cycle_id" uuid NOT NULL,
	"domain" text NOT NULL,
	"effect" text NOT NULL,
	"enrollment_id" uuid,
	"branch_id" uuid,
	"program_id" uuid,
	"drive_id" uuid,
	"company_id" uuid,
	"reason" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	"revoked_at" timestamp with time zone,
	"revoked_by" uuid,
	"revoke_reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "override_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "override_one_who" CHECK (num_nonnulls(enrollment_id, branch_id, program_id) <= 1),
	CONSTRAINT "override_one_what" CHECK (num_nonnulls(drive_id, company_id) <= 1)
);
--> statement-breakpoint
ALTER TABLE "override" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "cycle" ADD COLUMN "registration" text DEFAULT 'by_import' NOT NULL;--> statement-breakpoint
ALTER TABLE "cycle_membership" ADD COLUMN "opt_out_reason" text;--> statement-breakpoint
ALTER TABLE "cycle_membership" ADD COLUMN "note" text;--> statement-breakpoint
ALTER TABLE "cycle_membership" ADD COLUMN "changed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "override" ADD CONSTRAINT "override_tenant_id_cycle_id_cycle_tenant_id_id_fk" FOREIGN KEY ("tenant_id","cycle_id") REFERENCES "public"."cycle"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "override" ADD CONSTRAINT "override_tenant_id_enrollment_id_enrollment_tenant_id_id_fk" FOREIGN KEY ("tenant_id","enrollment_id") REFERENCES "public"."enrollment"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "override" ADD CONSTRAINT "override_tenant_id_branch_id_branch_tenant_id_id_fk" FOREIGN KEY ("tenant_id","branch_id") REFERENCES "public"."branch"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "override" ADD CONSTRAINT "override_tenant_id_program_id_program_tenant_id_id_fk" FOREIGN KEY ("tenant_id","program_id") REFERENCES "public"."program"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "override" ADD CONSTRAINT "override_tenant_id_drive_id_drive_tenant_id_id_fk" FOREIGN KEY ("tenant_id","drive_id") REFERENCES "public"."drive"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "override" ADD CONSTRAINT "override_tenant_id_company_id_company_tenant_id_id_fk" FOREIGN KEY ("tenant_id","company_id") REFERENCES "public"."company"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "override_season" ON "override" USING btree ("tenant_id","cycle_id","expires_at");--> statement-breakpoint
CREATE INDEX "override_recent" ON "override" USING btree ("tenant_id","created_at","id");--> statement-breakpoint
CREATE INDEX "cycle_membership_status" ON "cycle_membership" USING btree ("tenant_id","cycle_id","status");--> statement-breakpoint
CREATE INDEX "strike_status" ON "strike" USING btree ("tenant_id","status","created_at","id");--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "override" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));