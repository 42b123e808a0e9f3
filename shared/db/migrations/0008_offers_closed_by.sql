ALTER TABLE "application" ADD COLUMN "closed_by_offer_id" uuid;--> statement-breakpoint
ALTER TABLE "offer" ADD COLUMN "closed_by_offer_id" uuid;--> statement-breakpoint
CREATE INDEX "application_closed_by" ON "application" USING btree ("tenant_id","closed_by_offer_id") WHERE closed_by_offer_id is not null;--> statement-breakpoint
CREATE INDEX "offer_closed_by" ON "offer" USING btree ("tenant_id","closed_by_offer_id") WHERE closed_by_offer_id is not null;--> statement-breakpoint
CREATE INDEX "offer_external" ON "offer" USING btree ("tenant_id","created_at","id") WHERE source <> 'drive';