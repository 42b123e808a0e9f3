CREATE TABLE "saved_view" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"membership_id" uuid NOT NULL,
	"page" text NOT NULL,
	"name" text NOT NULL,
	"query" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "saved_view_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "saved_view" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "round_result" ADD COLUMN "presumed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "round_result" ADD COLUMN "rank" integer;--> statement-breakpoint
ALTER TABLE "round_result" ADD COLUMN "score" double precision;--> statement-breakpoint
ALTER TABLE "round_result" ADD COLUMN "remark" text;--> statement-breakpoint
ALTER TABLE "round" ADD COLUMN "release_event_id" uuid;--> statement-breakpoint
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_tenant_id_membership_id_membership_tenant_id_id_fk" FOREIGN KEY ("tenant_id","membership_id") REFERENCES "public"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "saved_view_name_unique" ON "saved_view" USING btree ("tenant_id","membership_id","page","name");--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "saved_view" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));