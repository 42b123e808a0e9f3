CREATE TABLE "tenant_domain" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"domain" text NOT NULL,
	"status" text NOT NULL,
	"token" text NOT NULL,
	"checks" integer NOT NULL,
	"judgement" jsonb,
	"step" text,
	"failure" text,
	"provider_id" text,
	"since" timestamp with time zone NOT NULL,
	"checked_at" timestamp with time zone,
	"next_check_at" timestamp with time zone,
	"activated_at" timestamp with time zone,
	"cleared_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tenant_domain_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "tenant_domain" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE UNIQUE INDEX "tenant_domain_once" ON "tenant_domain" USING btree ("tenant_id","domain") WHERE status <> 'released';--> statement-breakpoint
CREATE UNIQUE INDEX "tenant_domain_held" ON "tenant_domain" USING btree ("domain") WHERE status in ('verifying', 'active');--> statement-breakpoint
CREATE INDEX "tenant_domain_status" ON "tenant_domain" USING btree ("tenant_id","status","created_at");--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "tenant_domain" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "tenant_domain_host" ON "tenant_domain" AS PERMISSIVE FOR SELECT TO public USING (status = 'active' and domain = (select nullif(current_setting('app.host', true), '')));