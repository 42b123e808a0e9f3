ALTER TABLE "company" ADD COLUMN "access_until" date;--> statement-breakpoint
ALTER TABLE "company" ADD COLUMN "access_reason" text;--> statement-breakpoint
ALTER TABLE "tenant" ADD COLUMN "recruiter_access_days" integer DEFAULT 30 NOT NULL;