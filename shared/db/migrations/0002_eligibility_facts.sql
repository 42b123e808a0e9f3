ALTER TABLE "enrollment" ADD COLUMN "year_back" boolean;--> statement-breakpoint
ALTER TABLE "enrollment" ADD COLUMN "attendance_pct" numeric(5, 2);--> statement-breakpoint
ALTER TABLE "enrollment" ADD COLUMN "training_pct" numeric(5, 2);--> statement-breakpoint
ALTER TABLE "enrollment" ADD COLUMN "placed_before" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "enrollment" ADD COLUMN "work_countries" text[];--> statement-breakpoint
ALTER TABLE "tenant" ADD COLUMN "cgpa_formula" text;