ALTER TABLE "ai_job" ADD COLUMN "tokens" integer;--> statement-breakpoint
CREATE POLICY "platform_counts" ON "application" AS PERMISSIVE FOR SELECT TO "placement_owner" USING ((select kind = 'platform' from tenant where tenant.id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "platform_counts" ON "drive_attachment" AS PERMISSIVE FOR SELECT TO "placement_owner" USING ((select kind = 'platform' from tenant where tenant.id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "platform_counts" ON "audit_event" AS PERMISSIVE FOR SELECT TO "placement_owner" USING ((select kind = 'platform' from tenant where tenant.id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "platform_counts" ON "enrollment" AS PERMISSIVE FOR SELECT TO "placement_owner" USING ((select kind = 'platform' from tenant where tenant.id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "platform_counts" ON "outbox" AS PERMISSIVE FOR SELECT TO "placement_owner" USING ((select kind = 'platform' from tenant where tenant.id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "platform_counts" ON "email_delivery" AS PERMISSIVE FOR SELECT TO "placement_owner" USING ((select kind = 'platform' from tenant where tenant.id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "platform_counts" ON "notification" AS PERMISSIVE FOR SELECT TO "placement_owner" USING ((select kind = 'platform' from tenant where tenant.id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "platform_counts" ON "ai_job" AS PERMISSIVE FOR SELECT TO "placement_owner" USING ((select kind = 'platform' from tenant where tenant.id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "platform_counts" ON "resume" AS PERMISSIVE FOR SELECT TO "placement_owner" USING ((select kind = 'platform' from tenant where tenant.id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)));--> statement-breakpoint
CREATE FUNCTION "platform_outbox"() RETURNS TABLE (waiting bigint, oldest_due_at timestamp with time zone)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
	select count(*), min(send_after) from outbox where sent_at is null and send_after <= now()
$$;
--> statement-breakpoint
CREATE FUNCTION "platform_usage"(colleges uuid[], since timestamp with time zone)
RETURNS TABLE (college_id uuid, students bigint, kept_rows bigint, stored_bytes bigint, messages bigint, mails bigint, ai_documents bigint, ai_tokens bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
	select college,
		(select count(*) from enrollment where tenant_id = college),
		(select count(*) from enrollment where tenant_id = college)
			+ (select count(*) from application where tenant_id = college)
			+ (select count(*) from audit_event where tenant_id = college)
			+ (select count(*) from notification where tenant_id = college)
			+ (select count(*) from email_delivery where tenant_id = college)
			+ (select count(*) from outbox where tenant_id = college),
		(select coalesce(sum(size_bytes), 0) from resume where tenant_id = college)
			+ (select coalesce(sum(size_bytes), 0) from drive_attachment where tenant_id = college),
		(select count(*) from outbox where tenant_id = college and created_at >= since),
		(select count(*) from email_delivery where tenant_id = college and status = 'sent' and created_at >= since),
		(select count(*) from ai_job where tenant_id = college and created_at >= since),
		(select coalesce(sum(tokens), 0) from ai_job where tenant_id = college and created_at >= since)
	from unnest(colleges) as college
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION "platform_outbox"() FROM PUBLIC;--> statement-breakpoint
REVOKE ALL ON FUNCTION "platform_usage"(uuid[], timestamp with time zone) FROM PUBLIC;
