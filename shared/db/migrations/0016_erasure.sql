CREATE TABLE "erased_record" (
	"tenant_id" uuid NOT NULL,
	"record_id" uuid NOT NULL,
	"erasure_id" uuid NOT NULL,
	CONSTRAINT "erased_record_tenant_id_record_id_pk" PRIMARY KEY("tenant_id","record_id")
);
--> statement-breakpoint
ALTER TABLE "erased_record" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "erasure" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"membership_id" uuid NOT NULL,
	"status" text NOT NULL,
	"reason" text,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"decision" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "erasure_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "erasure" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "membership" DROP CONSTRAINT "membership_user_id_user_id_fk";
--> statement-breakpoint
ALTER TABLE "cycle_membership" ADD COLUMN "was_eligible" boolean;--> statement-breakpoint
ALTER TABLE "enrollment" ADD COLUMN "erased_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "erased_record" ADD CONSTRAINT "erased_record_tenant_id_erasure_id_erasure_tenant_id_id_fk" FOREIGN KEY ("tenant_id","erasure_id") REFERENCES "public"."erasure"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasure" ADD CONSTRAINT "erasure_tenant_id_membership_id_membership_tenant_id_id_fk" FOREIGN KEY ("tenant_id","membership_id") REFERENCES "public"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasure" ADD CONSTRAINT "erasure_tenant_id_decided_by_membership_tenant_id_id_fk" FOREIGN KEY ("tenant_id","decided_by") REFERENCES "public"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "erasure_open" ON "erasure" USING btree ("tenant_id","membership_id") WHERE status = 'requested';--> statement-breakpoint
CREATE INDEX "erasure_recent" ON "erasure" USING btree ("tenant_id","created_at","id");--> statement-breakpoint
CREATE INDEX "erasure_status" ON "erasure" USING btree ("tenant_id","status","created_at","id");--> statement-breakpoint
CREATE INDEX "erasure_member" ON "erasure" USING btree ("tenant_id","membership_id","created_at");--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "email_delivery_member" ON "email_delivery" USING btree ("tenant_id","membership_id");--> statement-breakpoint
CREATE INDEX "email_delivery_address" ON "email_delivery" USING btree ("tenant_id","to_address");--> statement-breakpoint
CREATE INDEX "override_enrollment" ON "override" USING btree ("tenant_id","enrollment_id") WHERE enrollment_id is not null;--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "erased_record" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "erasure" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));