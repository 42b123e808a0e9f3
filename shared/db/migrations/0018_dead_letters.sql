CREATE TABLE "dead_letter" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"queue" text NOT NULL,
	"message_id" text NOT NULL,
	"college_id" uuid,
	"status" text NOT NULL,
	"reason" text NOT NULL,
	"outline" jsonb,
	"attempts" integer NOT NULL,
	"failed_at" timestamp with time zone NOT NULL,
	"redriven_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "dead_letter_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "dead_letter" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE UNIQUE INDEX "dead_letter_once" ON "dead_letter" USING btree ("tenant_id","queue","message_id");--> statement-breakpoint
CREATE INDEX "dead_letter_recent" ON "dead_letter" USING btree ("tenant_id","failed_at","id");--> statement-breakpoint
CREATE INDEX "dead_letter_status" ON "dead_letter" USING btree ("tenant_id","status","failed_at","id");--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "dead_letter" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));