CREATE TABLE "field_owner" (
	"tenant_id" uuid NOT NULL,
	"field" text NOT NULL,
	"owner" text NOT NULL,
	CONSTRAINT "field_owner_tenant_id_field_pk" PRIMARY KEY("tenant_id","field")
);
--> statement-breakpoint
ALTER TABLE "field_owner" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "field_verification" (
	"tenant_id" uuid NOT NULL,
	"enrollment_id" uuid NOT NULL,
	"field" text NOT NULL,
	"way" text NOT NULL,
	"verified_by" uuid NOT NULL,
	"verified_at" timestamp with time zone NOT NULL,
	CONSTRAINT "field_verification_tenant_id_enrollment_id_field_pk" PRIMARY KEY("tenant_id","enrollment_id","field")
);
--> statement-breakpoint
ALTER TABLE "field_verification" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "profile_change" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"enrollment_id" uuid NOT NULL,
	"field" text NOT NULL,
	"old_value" jsonb,
	"new_value" jsonb,
	"reason" text NOT NULL,
	"status" text NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"decision" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "profile_change_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "profile_change" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "cycle" ADD COLUMN "profile_freezes_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "field_owner" ADD CONSTRAINT "field_owner_tenant_id_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "field_verification" ADD CONSTRAINT "field_verification_tenant_id_enrollment_id_enrollment_tenant_id_id_fk" FOREIGN KEY ("tenant_id","enrollment_id") REFERENCES "public"."enrollment"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "field_verification" ADD CONSTRAINT "field_verification_tenant_id_verified_by_membership_tenant_id_id_fk" FOREIGN KEY ("tenant_id","verified_by") REFERENCES "public"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_change" ADD CONSTRAINT "profile_change_tenant_id_enrollment_id_enrollment_tenant_id_id_fk" FOREIGN KEY ("tenant_id","enrollment_id") REFERENCES "public"."enrollment"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_change" ADD CONSTRAINT "profile_change_tenant_id_decided_by_membership_tenant_id_id_fk" FOREIGN KEY ("tenant_id","decided_by") REFERENCES "public"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "profile_change_open" ON "profile_change" USING btree ("tenant_id","enrollment_id","field") WHERE status = 'pending';--> statement-breakpoint
CREATE INDEX "profile_change_status" ON "profile_change" USING btree ("tenant_id","status","created_at","id");--> statement-breakpoint
CREATE INDEX "profile_change_recent" ON "profile_change" USING btree ("tenant_id","created_at","id");--> statement-breakpoint
CREATE INDEX "profile_change_enrollment" ON "profile_change" USING btree ("tenant_id","enrollment_id","created_at");--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "field_owner" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "field_verification" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "profile_change" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));