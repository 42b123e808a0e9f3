CREATE INDEX "application_in_flight" ON "application" USING btree ("tenant_id","drive_id") WHERE status in ('in_progress', 'pending_offer', 'offered');--> statement-breakpoint
CREATE INDEX "audit_event_actor" ON "audit_event" USING btree ("tenant_id","actor_membership_id","seq");--> statement-breakpoint
CREATE INDEX "audit_event_action" ON "audit_event" USING btree ("tenant_id","action","seq");--> statement-breakpoint
CREATE INDEX "enrollment_second_branch" ON "enrollment" USING btree ("tenant_id","second_branch_id") WHERE second_branch_id is not null;--> statement-breakpoint
CREATE INDEX "membership_staff_name" ON "membership" USING btree ("tenant_id","name","id") WHERE role <> 'student';--> statement-breakpoint
CREATE INDEX "membership_staff_recent" ON "membership" USING btree ("tenant_id","created_at","id") WHERE role <> 'student';--> statement-breakpoint
CREATE INDEX "offer_application" ON "offer" USING btree ("tenant_id","application_id","created_at");--> statement-breakpoint
CREATE INDEX "offer_status" ON "offer" USING btree ("tenant_id","status");