-- What lists are sorted by, with the id behind it: one index serves both directions and a page anywhere in the list.

-- CreateIndex
CREATE INDEX "partnership_last_seen_latest_id_idx" ON "partnership"("last_seen_latest", "id");

-- Names are sorted without regard to capitals.
CREATE INDEX "agency_sorted_by_name" ON "agency" (lower("name"), "id");
CREATE INDEX "company_sorted_by_name" ON "company" (lower("name"), "id");
CREATE INDEX "contract_sorted_by_recipient" ON "contract" (lower("recipient_name"), "id");
