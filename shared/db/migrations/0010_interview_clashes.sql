-- Nobody and no room is in two live interviews at a time: the database decides, whoever comes at once. Checked at the
-- end of a statement, or of a re-plan that swaps times and defers them.
CREATE EXTENSION IF NOT EXISTS btree_gist;--> statement-breakpoint
ALTER TABLE "interview" ADD CONSTRAINT "interview_student_clash"
	EXCLUDE USING gist ("tenant_id" WITH =, "enrollment_id" WITH =, "period" WITH &&)
	WHERE ("live") DEFERRABLE INITIALLY IMMEDIATE;--> statement-breakpoint
ALTER TABLE "interview" ADD CONSTRAINT "interview_panel_clash"
	EXCLUDE USING gist ("tenant_id" WITH =, "panel_id" WITH =, "period" WITH &&)
	WHERE ("live") DEFERRABLE INITIALLY IMMEDIATE;--> statement-breakpoint
ALTER TABLE "interview" ADD CONSTRAINT "interview_room_clash"
	EXCLUDE USING gist ("tenant_id" WITH =, lower("room") WITH =, "period" WITH &&)
	WHERE ("live") DEFERRABLE INITIALLY IMMEDIATE;--> statement-breakpoint
ALTER TABLE "interview_panelist" ADD CONSTRAINT "interview_panelist_clash"
	EXCLUDE USING gist ("tenant_id" WITH =, "person_key" WITH =, "period" WITH &&)
	WHERE ("live") DEFERRABLE INITIALLY IMMEDIATE;
