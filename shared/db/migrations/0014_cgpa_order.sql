DROP INDEX "enrollment_cgpa";--> statement-breakpoint
ALTER TABLE "enrollment" ADD COLUMN "cgpa_order" double precision GENERATED ALWAYS AS (coalesce(cgpa, -1)::float8) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "enrollment_cgpa" ON "enrollment" USING btree ("tenant_id","cgpa_order","id");