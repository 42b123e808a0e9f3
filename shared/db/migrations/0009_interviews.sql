CREATE TABLE "calendar_feed" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"membership_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "calendar_feed_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "calendar_feed" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "interview" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"enrollment_id" uuid NOT NULL,
	"drive_id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"panel_id" uuid NOT NULL,
	"status" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"period" "tstzrange" GENERATED ALWAYS AS (tstzrange(starts_at, ends_at)) STORED NOT NULL,
	"live" boolean GENERATED ALWAYS AS (status not in ('no_show', 'cancelled')) STORED NOT NULL,
	"room" text,
	"video_link" text,
	"sequence" integer DEFAULT 0 NOT NULL,
	"checked_in_at" timestamp with time zone,
	"started_at" timestamp with time zone,
	"completed_at" timestamp with time zone,
	"score" integer,
	"feedback" text,
	"cancel_reason" text,
	"updated_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "interview_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "interview_time" UNIQUE("tenant_id","id","period","live")
);
--> statement-breakpoint
ALTER TABLE "interview" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "interview_panelist" (
	"tenant_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"person_key" text NOT NULL,
	"period" "tstzrange" NOT NULL,
	"live" boolean NOT NULL,
	CONSTRAINT "interview_panelist_tenant_id_interview_id_person_key_pk" PRIMARY KEY("tenant_id","interview_id","person_key")
);
--> statement-breakpoint
ALTER TABLE "interview_panelist" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "panel" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"name" text NOT NULL,
	"room" text,
	"video_link" text,
	"duration_minutes" integer NOT NULL,
	"buffer_minutes" integer NOT NULL,
	"windows" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "panel_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "panel" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "panel_member" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"panel_id" uuid NOT NULL,
	"membership_id" uuid,
	"name" text NOT NULL,
	"email" text,
	"person_key" text NOT NULL,
	CONSTRAINT "panel_member_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "panel_member" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_tenant_id_membership_id_membership_tenant_id_id_fk" FOREIGN KEY ("tenant_id","membership_id") REFERENCES "public"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview" ADD CONSTRAINT "interview_tenant_id_application_id_application_tenant_id_id_fk" FOREIGN KEY ("tenant_id","application_id") REFERENCES "public"."application"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview" ADD CONSTRAINT "interview_tenant_id_enrollment_id_enrollment_tenant_id_id_fk" FOREIGN KEY ("tenant_id","enrollment_id") REFERENCES "public"."enrollment"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview" ADD CONSTRAINT "interview_tenant_id_drive_id_drive_tenant_id_id_fk" FOREIGN KEY ("tenant_id","drive_id") REFERENCES "public"."drive"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview" ADD CONSTRAINT "interview_tenant_id_round_id_round_tenant_id_id_fk" FOREIGN KEY ("tenant_id","round_id") REFERENCES "public"."round"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview" ADD CONSTRAINT "interview_tenant_id_panel_id_panel_tenant_id_id_fk" FOREIGN KEY ("tenant_id","panel_id") REFERENCES "public"."panel"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview_panelist" ADD CONSTRAINT "interview_panelist_time" FOREIGN KEY ("tenant_id","interview_id","period","live") REFERENCES "public"."interview"("tenant_id","id","period","live") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "panel" ADD CONSTRAINT "panel_tenant_id_round_id_round_tenant_id_id_fk" FOREIGN KEY ("tenant_id","round_id") REFERENCES "public"."round"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panel_member" ADD CONSTRAINT "panel_member_tenant_id_panel_id_panel_tenant_id_id_fk" FOREIGN KEY ("tenant_id","panel_id") REFERENCES "public"."panel"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panel_member" ADD CONSTRAINT "panel_member_tenant_id_membership_id_membership_tenant_id_id_fk" FOREIGN KEY ("tenant_id","membership_id") REFERENCES "public"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feed_member" ON "calendar_feed" USING btree ("tenant_id","membership_id");--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feed_token" ON "calendar_feed" USING btree ("tenant_id","token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "interview_once" ON "interview" USING btree ("tenant_id","round_id","application_id") WHERE live;--> statement-breakpoint
CREATE INDEX "interview_round" ON "interview" USING btree ("tenant_id","round_id","starts_at","id");--> statement-breakpoint
CREATE INDEX "interview_starts" ON "interview" USING btree ("tenant_id","starts_at","id");--> statement-breakpoint
CREATE INDEX "interview_enrollment" ON "interview" USING btree ("tenant_id","enrollment_id","starts_at");--> statement-breakpoint
CREATE INDEX "interview_panel" ON "interview" USING btree ("tenant_id","panel_id","starts_at");--> statement-breakpoint
CREATE INDEX "interview_application" ON "interview" USING btree ("tenant_id","application_id");--> statement-breakpoint
CREATE UNIQUE INDEX "panel_name_unique" ON "panel" USING btree ("tenant_id","round_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "panel_member_person" ON "panel_member" USING btree ("tenant_id","panel_id","person_key");--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "calendar_feed" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "interview" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "interview_panelist" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "panel" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "panel_member" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));