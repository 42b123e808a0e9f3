CREATE TABLE "strike" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"cycle_id" uuid NOT NULL,
	"enrollment_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"source_id" uuid NOT NULL,
	"note" text NOT NULL,
	"status" text NOT NULL,
	"appeal" text,
	"appealed_at" timestamp with time zone,
	"decision_note" text,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "strike_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "strike" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP INDEX "outbox_unsent";--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "send_after" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "strike" ADD CONSTRAINT "strike_tenant_id_cycle_id_cycle_tenant_id_id_fk" FOREIGN KEY ("tenant_id","cycle_id") REFERENCES "public"."cycle"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strike" ADD CONSTRAINT "strike_tenant_id_enrollment_id_enrollment_tenant_id_id_fk" FOREIGN KEY ("tenant_id","enrollment_id") REFERENCES "public"."enrollment"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "strike_once" ON "strike" USING btree ("tenant_id","enrollment_id","kind","source_id");--> statement-breakpoint
CREATE INDEX "strike_recent" ON "strike" USING btree ("tenant_id","created_at","id");--> statement-breakpoint
CREATE INDEX "strike_source" ON "strike" USING btree ("tenant_id","source_id");--> statement-breakpoint
CREATE INDEX "outbox_unsent" ON "outbox" USING btree ("send_after") WHERE sent_at is null;--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "strike" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));