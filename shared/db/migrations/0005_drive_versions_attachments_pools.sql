CREATE TABLE "drive_attachment" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"drive_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"content_type" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"object_key" text NOT NULL,
	"status" text NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "drive_attachment_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "drive_attachment" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "drive_proposal" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"drive_id" uuid NOT NULL,
	"source" text NOT NULL,
	"status" text NOT NULL,
	"content" jsonb NOT NULL,
	"reason" text NOT NULL,
	"proposed_by" text NOT NULL,
	"note" text,
	"decided_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "drive_proposal_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "drive_proposal" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "drive_version" (
	"tenant_id" uuid NOT NULL,
	"drive_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"reason" text,
	"is_told" boolean NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "drive_version_tenant_id_drive_id_version_pk" PRIMARY KEY("tenant_id","drive_id","version")
);
--> statement-breakpoint
ALTER TABLE "drive_version" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pool_guest" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"drive_id" uuid NOT NULL,
	"guest_id" uuid NOT NULL,
	"guest_name" text NOT NULL,
	"status" text NOT NULL,
	"answered_at" timestamp with time zone,
	"applied" integer,
	"offers" integer,
	"counted_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "pool_guest_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "pool_guest" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pool_invitation" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"host_id" uuid NOT NULL,
	"host_name" text NOT NULL,
	"status" text NOT NULL,
	"posting" jsonb NOT NULL,
	"version" integer NOT NULL,
	"drive_id" uuid,
	"counts_shared_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "pool_invitation_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "pool_invitation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "application" ADD COLUMN "drive_version" integer;--> statement-breakpoint
ALTER TABLE "drive" ADD COLUMN "venue" text;--> statement-breakpoint
ALTER TABLE "drive" ADD COLUMN "meeting_url" text;--> statement-breakpoint
ALTER TABLE "drive" ADD COLUMN "work_mode" text;--> statement-breakpoint
ALTER TABLE "drive" ADD COLUMN "skills" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "drive" ADD COLUMN "joining_on" date;--> statement-breakpoint
ALTER TABLE "drive" ADD COLUMN "withdrawals_close_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "drive" ADD COLUMN "version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "drive_attachment" ADD CONSTRAINT "drive_attachment_tenant_id_drive_id_drive_tenant_id_id_fk" FOREIGN KEY ("tenant_id","drive_id") REFERENCES "public"."drive"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drive_proposal" ADD CONSTRAINT "drive_proposal_tenant_id_drive_id_drive_tenant_id_id_fk" FOREIGN KEY ("tenant_id","drive_id") REFERENCES "public"."drive"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drive_version" ADD CONSTRAINT "drive_version_tenant_id_drive_id_drive_tenant_id_id_fk" FOREIGN KEY ("tenant_id","drive_id") REFERENCES "public"."drive"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pool_guest" ADD CONSTRAINT "pool_guest_tenant_id_drive_id_drive_tenant_id_id_fk" FOREIGN KEY ("tenant_id","drive_id") REFERENCES "public"."drive"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pool_invitation" ADD CONSTRAINT "pool_invitation_tenant_id_drive_id_drive_tenant_id_id_fk" FOREIGN KEY ("tenant_id","drive_id") REFERENCES "public"."drive"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "drive_attachment_drive" ON "drive_attachment" USING btree ("tenant_id","drive_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "drive_proposal_pending" ON "drive_proposal" USING btree ("tenant_id","drive_id","source") WHERE status = 'pending';--> statement-breakpoint
CREATE INDEX "drive_proposal_drive" ON "drive_proposal" USING btree ("tenant_id","drive_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "pool_guest_once" ON "pool_guest" USING btree ("tenant_id","drive_id","guest_id");--> statement-breakpoint
CREATE UNIQUE INDEX "pool_invitation_drive" ON "pool_invitation" USING btree ("tenant_id","drive_id");--> statement-breakpoint
CREATE INDEX "pool_invitation_status" ON "pool_invitation" USING btree ("tenant_id","status","created_at");--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "drive_attachment" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "drive_proposal" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "drive_version" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "pool_guest" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "pool_invitation" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));