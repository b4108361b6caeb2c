-- The rules that the database itself holds, beyond what the Prisma schema can say.

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS btree_gin;

-- A partial date is an interval: its earliest day is not after its latest.
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_began_interval" CHECK ("began_earliest" <= "began_latest");
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_ended_interval" CHECK ("ended_earliest" <= "ended_latest");
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_last_seen_interval" CHECK ("last_seen_earliest" <= "last_seen_latest");
ALTER TABLE "partnership_listing" ADD CONSTRAINT "partnership_listing_dated_interval" CHECK ("dated_earliest" <= "dated_latest");
ALTER TABLE "contract" ADD CONSTRAINT "contract_signed_interval" CHECK ("signed_earliest" <= "signed_latest");
ALTER TABLE "source" ADD CONSTRAINT "source_published_interval" CHECK ("published_earliest" <= "published_latest");
ALTER TABLE "passage" ADD CONSTRAINT "passage_published_interval" CHECK ("published_earliest" <= "published_latest");
ALTER TABLE "claim" ADD CONSTRAINT "claim_period_interval" CHECK ("period_earliest" <= "period_latest");
ALTER TABLE "claim" ADD CONSTRAINT "claim_as_of_interval" CHECK ("as_of_earliest" <= "as_of_latest");
ALTER TABLE "figure" ADD CONSTRAINT "figure_as_of_interval" CHECK ("as_of_earliest" <= "as_of_latest");
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_from_interval" CHECK ("from_earliest" <= "from_latest");
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_until_interval" CHECK ("until_earliest" <= "until_latest");
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_began_interval" CHECK ("began_earliest" <= "began_latest");

-- Slugs are lower case; codes are codes.
ALTER TABLE "technology" ADD CONSTRAINT "technology_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "agency_type" ADD CONSTRAINT "agency_type_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "unit" ADD CONSTRAINT "unit_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "metric" ADD CONSTRAINT "metric_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "company" ADD CONSTRAINT "company_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "company" ADD CONSTRAINT "company_country_form" CHECK ("country" ~ '^[A-Z]{2}$');
ALTER TABLE "product" ADD CONSTRAINT "product_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "agency" ADD CONSTRAINT "agency_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "agency" ADD CONSTRAINT "agency_country_form" CHECK ("country" ~ '^[A-Z]{2}$');
ALTER TABLE "agency" ADD CONSTRAINT "agency_state_form" CHECK ("state" ~ '^[A-Z0-9]{1,3}$');
ALTER TABLE "agency" ADD CONSTRAINT "agency_ori_form" CHECK ("ori" ~ '^[A-Z0-9]{7,9}$');
ALTER TABLE "agency_group" ADD CONSTRAINT "agency_group_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "agency_group" ADD CONSTRAINT "agency_group_country_form" CHECK ("country" ~ '^[A-Z]{2}$');
ALTER TABLE "partnership_listing" ADD CONSTRAINT "partnership_listing_line_from_one" CHECK ("line" >= 1);
ALTER TABLE "agency_listing" ADD CONSTRAINT "agency_listing_line_from_one" CHECK ("line" >= 1);
ALTER TABLE "contract" ADD CONSTRAINT "contract_currency_form" CHECK ("currency" ~ '^[A-Z]{3}$');
ALTER TABLE "contract" ADD CONSTRAINT "contract_line_from_one" CHECK ("line" >= 1);
ALTER TABLE "contract_transaction" ADD CONSTRAINT "contract_transaction_currency_form" CHECK ("currency" ~ '^[A-Z]{3}$');
ALTER TABLE "contract_transaction" ADD CONSTRAINT "contract_transaction_line_from_one" CHECK ("line" >= 1);
ALTER TABLE "source" ADD CONSTRAINT "source_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "claim" ADD CONSTRAINT "claim_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "claim" ADD CONSTRAINT "claim_currency_form" CHECK ("currency" ~ '^[A-Z]{3}$');
ALTER TABLE "figure" ADD CONSTRAINT "figure_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "figure" ADD CONSTRAINT "figure_currency_form" CHECK ("currency" ~ '^[A-Z]{3}$');
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "organization" ADD CONSTRAINT "organization_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "organization" ADD CONSTRAINT "organization_country_form" CHECK ("country" ~ '^[A-Z]{2}$');
ALTER TABLE "person" ADD CONSTRAINT "person_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "demand" ADD CONSTRAINT "demand_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "dataset" ADD CONSTRAINT "dataset_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "rejected_row" ADD CONSTRAINT "rejected_row_line_from_one" CHECK ("line" >= 1);
ALTER TABLE "seed_record" ADD CONSTRAINT "seed_record_line_from_one" CHECK ("line" >= 1);

-- Coordinates lie on the globe and come in pairs.
ALTER TABLE "agency" ADD CONSTRAINT "agency_latitude_range" CHECK ("latitude" BETWEEN -90 AND 90);
ALTER TABLE "agency" ADD CONSTRAINT "agency_longitude_range" CHECK ("longitude" BETWEEN -180 AND 180);
ALTER TABLE "agency" ADD CONSTRAINT "agency_coordinates_pair" CHECK (("latitude" IS NULL) = ("longitude" IS NULL));
ALTER TABLE "agency" ADD CONSTRAINT "agency_not_its_own_parent" CHECK ("parent_id" <> "id");
ALTER TABLE "company" ADD CONSTRAINT "company_not_its_own_parent" CHECK ("parent_id" <> "id");

-- A partnership is with one agency or one group, and its natural key is unique also where parts of it are unknown.
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_agency_or_group" CHECK (num_nonnulls("agency_id", "agency_group_id") = 1);
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_bid_status" CHECK ("kind" <> 'bid' OR "status" <> 'active');
CREATE UNIQUE INDEX "partnership_natural_key" ON "partnership" ("company_id", "agency_id", "agency_group_id", "product_id", "technology_id", "kind") NULLS NOT DISTINCT;

-- An amount has a currency; a contract from a register says which and where; what a bid asks for nobody has received.
ALTER TABLE "contract" ADD CONSTRAINT "contract_amount_currency" CHECK ("amount" IS NULL OR "currency" IS NOT NULL);
ALTER TABLE "contract" ADD CONSTRAINT "contract_register_run" CHECK (("dataset_id" IS NULL) = ("run_id" IS NULL));
ALTER TABLE "contract" ADD CONSTRAINT "contract_own_row" CHECK (num_nonnulls("row_id", "file", "line", "row_key", "cells") IN (0, 5));
ALTER TABLE "contract" ADD CONSTRAINT "contract_bid_unreceived" CHECK ("kind" <> 'bid' OR "recipient_name" IS NULL);
ALTER TABLE "contract" ADD CONSTRAINT "contract_transactions_counted" CHECK ("transaction_count" >= 0);
ALTER TABLE "contract_transaction" ADD CONSTRAINT "contract_transaction_fiscal_year" CHECK ("fiscal_year" BETWEEN 1789 AND 2200);

-- A number has a comparator and a unit; a statement has no number.
ALTER TABLE "claim" ADD CONSTRAINT "claim_quantity" CHECK (("kind" = 'quantity') = ("quantity" IS NOT NULL));
ALTER TABLE "claim" ADD CONSTRAINT "claim_quantity_read" CHECK (("quantity" IS NULL) = ("comparator" IS NULL) AND ("quantity" IS NULL) = ("unit_id" IS NULL));
ALTER TABLE "claim" ADD CONSTRAINT "claim_quantity_metric" CHECK ("quantity" IS NULL OR "metric_id" IS NOT NULL);
ALTER TABLE "claim" ADD CONSTRAINT "claim_quantity_range" CHECK ("quantity" >= 0);
ALTER TABLE "claim" ADD CONSTRAINT "claim_speaker" CHECK (("speaker" = 'named') = (num_nonnulls("said_by_person_id", "said_by_company_id", "said_by_organization_id") > 0));

-- A figure publishes a claim or counts records, never both.
ALTER TABLE "figure" ADD CONSTRAINT "figure_choice" CHECK (("kind" = 'claim') = ("chosen_claim_id" IS NOT NULL) AND ("kind" = 'counted') = ("counter" IS NOT NULL));
ALTER TABLE "figure" ADD CONSTRAINT "figure_part_of_whole" CHECK ("value" <= "out_of");

-- An organization or a campaign asks.
ALTER TABLE "demand" ADD CONSTRAINT "demand_somebody_asks" CHECK (num_nonnulls("campaign_id", "organization_id") >= 1);

-- A source's hash is the hash of its text; a text has its file and the day it was received.
ALTER TABLE "source" ADD CONSTRAINT "source_text_hash" CHECK ("text" IS NULL OR "text_sha256" = encode(sha256(convert_to("text", 'UTF8')), 'hex'));
ALTER TABLE "source" ADD CONSTRAINT "source_text_held" CHECK (num_nonnulls("text", "text_sha256", "file", "retrieved_on") IN (0, 4));
ALTER TABLE "source" ADD CONSTRAINT "source_not_its_own_origin" CHECK ("origin_id" <> "id");
ALTER TABLE "passage" ADD CONSTRAINT "passage_offsets" CHECK ("start_offset" >= 0 AND "end_offset" > "start_offset");

-- A quote has words and their place; a reference has neither.
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_quote_words" CHECK (num_nonnulls("exact", "prefix", "suffix", "start_offset", "end_offset") = CASE "kind" WHEN 'quote' THEN 5 ELSE 0 END);
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_offsets" CHECK ("start_offset" >= 0 AND "end_offset" - "start_offset" = char_length("exact"));
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_highlight_within" CHECK ("highlight" IS NULL OR position("highlight" IN "exact") > 0);

-- A citation is about one record.
ALTER TABLE "citation" ADD CONSTRAINT "citation_one_record" CHECK (num_nonnulls("partnership_id", "contract_id", "claim_id", "commitment_id", "campaign_id", "demand_id", "organization_id", "person_id", "company_id", "agency_id") = 1);

-- Rows read are loaded, unchanged or refused: the three add up.
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_adds_up" CHECK ("read" = "loaded" + "unchanged" + "refused" AND LEAST("loaded", "unchanged", "refused") >= 0);
ALTER TABLE "dataset" ADD CONSTRAINT "dataset_expectation" CHECK (0 <= "expected_min" AND "expected_min" <= "expected_max");
ALTER TABLE "ledger_version" ADD CONSTRAINT "ledger_version_from_one" CHECK ("version" >= 1);

-- Every record names the versions of the ledger it came in with and was changed by.
ALTER TABLE "company" ADD CONSTRAINT "company_created_version_fkey" FOREIGN KEY ("created_version") REFERENCES "ledger_version" ("version");
ALTER TABLE "company" ADD CONSTRAINT "company_updated_version_fkey" FOREIGN KEY ("updated_version") REFERENCES "ledger_version" ("version");
ALTER TABLE "product" ADD CONSTRAINT "product_created_version_fkey" FOREIGN KEY ("created_version") REFERENCES "ledger_version" ("version");
ALTER TABLE "product" ADD CONSTRAINT "product_updated_version_fkey" FOREIGN KEY ("updated_version") REFERENCES "ledger_version" ("version");
ALTER TABLE "agency" ADD CONSTRAINT "agency_created_version_fkey" FOREIGN KEY ("created_version") REFERENCES "ledger_version" ("version");
ALTER TABLE "agency" ADD CONSTRAINT "agency_updated_version_fkey" FOREIGN KEY ("updated_version") REFERENCES "ledger_version" ("version");
ALTER TABLE "agency_group" ADD CONSTRAINT "agency_group_created_version_fkey" FOREIGN KEY ("created_version") REFERENCES "ledger_version" ("version");
ALTER TABLE "agency_group" ADD CONSTRAINT "agency_group_updated_version_fkey" FOREIGN KEY ("updated_version") REFERENCES "ledger_version" ("version");
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_created_version_fkey" FOREIGN KEY ("created_version") REFERENCES "ledger_version" ("version");
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_updated_version_fkey" FOREIGN KEY ("updated_version") REFERENCES "ledger_version" ("version");
ALTER TABLE "contract" ADD CONSTRAINT "contract_created_version_fkey" FOREIGN KEY ("created_version") REFERENCES "ledger_version" ("version");
ALTER TABLE "contract" ADD CONSTRAINT "contract_updated_version_fkey" FOREIGN KEY ("updated_version") REFERENCES "ledger_version" ("version");
ALTER TABLE "source" ADD CONSTRAINT "source_created_version_fkey" FOREIGN KEY ("created_version") REFERENCES "ledger_version" ("version");
ALTER TABLE "source" ADD CONSTRAINT "source_updated_version_fkey" FOREIGN KEY ("updated_version") REFERENCES "ledger_version" ("version");
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_created_version_fkey" FOREIGN KEY ("created_version") REFERENCES "ledger_version" ("version");
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_updated_version_fkey" FOREIGN KEY ("updated_version") REFERENCES "ledger_version" ("version");
ALTER TABLE "claim" ADD CONSTRAINT "claim_created_version_fkey" FOREIGN KEY ("created_version") REFERENCES "ledger_version" ("version");
ALTER TABLE "claim" ADD CONSTRAINT "claim_updated_version_fkey" FOREIGN KEY ("updated_version") REFERENCES "ledger_version" ("version");
ALTER TABLE "figure" ADD CONSTRAINT "figure_created_version_fkey" FOREIGN KEY ("created_version") REFERENCES "ledger_version" ("version");
ALTER TABLE "figure" ADD CONSTRAINT "figure_updated_version_fkey" FOREIGN KEY ("updated_version") REFERENCES "ledger_version" ("version");
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_created_version_fkey" FOREIGN KEY ("created_version") REFERENCES "ledger_version" ("version");
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_updated_version_fkey" FOREIGN KEY ("updated_version") REFERENCES "ledger_version" ("version");
ALTER TABLE "organization" ADD CONSTRAINT "organization_created_version_fkey" FOREIGN KEY ("created_version") REFERENCES "ledger_version" ("version");
ALTER TABLE "organization" ADD CONSTRAINT "organization_updated_version_fkey" FOREIGN KEY ("updated_version") REFERENCES "ledger_version" ("version");
ALTER TABLE "person" ADD CONSTRAINT "person_created_version_fkey" FOREIGN KEY ("created_version") REFERENCES "ledger_version" ("version");
ALTER TABLE "person" ADD CONSTRAINT "person_updated_version_fkey" FOREIGN KEY ("updated_version") REFERENCES "ledger_version" ("version");
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_created_version_fkey" FOREIGN KEY ("created_version") REFERENCES "ledger_version" ("version");
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_updated_version_fkey" FOREIGN KEY ("updated_version") REFERENCES "ledger_version" ("version");
ALTER TABLE "demand" ADD CONSTRAINT "demand_created_version_fkey" FOREIGN KEY ("created_version") REFERENCES "ledger_version" ("version");
ALTER TABLE "demand" ADD CONSTRAINT "demand_updated_version_fkey" FOREIGN KEY ("updated_version") REFERENCES "ledger_version" ("version");
ALTER TABLE "dataset" ADD CONSTRAINT "dataset_created_version_fkey" FOREIGN KEY ("created_version") REFERENCES "ledger_version" ("version");
ALTER TABLE "dataset" ADD CONSTRAINT "dataset_updated_version_fkey" FOREIGN KEY ("updated_version") REFERENCES "ledger_version" ("version");
ALTER TABLE "rendered_chart" ADD CONSTRAINT "rendered_chart_ledger_version_fkey" FOREIGN KEY ("ledger_version") REFERENCES "ledger_version" ("version");
ALTER TABLE "tombstone" ADD CONSTRAINT "tombstone_ledger_version_fkey" FOREIGN KEY ("ledger_version") REFERENCES "ledger_version" ("version");

-- A quote is verbatim or it is refused: its words stand in the source's text at its place.
CREATE FUNCTION "check_quote_is_verbatim"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."kind" = 'quote' AND NOT EXISTS (
    SELECT 1 FROM "source" WHERE "id" = NEW."source_id"
      AND substr("text", NEW."start_offset" + 1, NEW."end_offset" - NEW."start_offset") = NEW."exact"
  ) THEN
    RAISE EXCEPTION 'evidence %: the quote is not verbatim in its source at offsets % to %', NEW."id", NEW."start_offset", NEW."end_offset"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'evidence_verbatim';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "evidence_verbatim" AFTER INSERT OR UPDATE ON "evidence"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "check_quote_is_verbatim"();

-- A text that changes under its quotes is checked against all of them.
CREATE FUNCTION "check_text_keeps_its_quotes"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "evidence" e JOIN "source" s ON s."id" = e."source_id"
    WHERE s."id" = NEW."id" AND e."kind" = 'quote'
      AND substr(s."text", e."start_offset" + 1, e."end_offset" - e."start_offset") IS DISTINCT FROM e."exact"
  ) THEN
    RAISE EXCEPTION 'source %: its new text no longer holds all of its quotes', NEW."slug"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'evidence_verbatim';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "source_keeps_its_quotes" AFTER UPDATE OF "text" ON "source"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "check_text_keeps_its_quotes"();

-- No record without its evidence, once the load that brings both is through.
CREATE FUNCTION "check_record_has_evidence"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  proven boolean;
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'claim' THEN
      proven := NOT EXISTS (SELECT 1 FROM "claim" WHERE "id" = NEW."id")
        OR EXISTS (SELECT 1 FROM "citation" WHERE "claim_id" = NEW."id" AND "stance" = 'supports');
    WHEN 'commitment' THEN
      proven := NOT EXISTS (SELECT 1 FROM "commitment" WHERE "id" = NEW."id")
        OR EXISTS (SELECT 1 FROM "citation" WHERE "commitment_id" = NEW."id" AND "stance" = 'supports');
    WHEN 'demand' THEN
      proven := NOT EXISTS (SELECT 1 FROM "demand" WHERE "id" = NEW."id")
        OR EXISTS (SELECT 1 FROM "citation" WHERE "demand_id" = NEW."id" AND "stance" = 'supports');
    WHEN 'contract' THEN
      proven := NOT EXISTS (SELECT 1 FROM "contract" WHERE "id" = NEW."id") OR NEW."row_id" IS NOT NULL
        OR EXISTS (SELECT 1 FROM "contract_transaction" WHERE "contract_id" = NEW."id")
        OR EXISTS (SELECT 1 FROM "citation" WHERE "contract_id" = NEW."id" AND "stance" = 'supports');
    WHEN 'partnership' THEN
      proven := NOT EXISTS (SELECT 1 FROM "partnership" WHERE "id" = NEW."id")
        OR EXISTS (SELECT 1 FROM "partnership_listing" WHERE "partnership_id" = NEW."id")
        OR EXISTS (SELECT 1 FROM "contract_company" WHERE "partnership_id" = NEW."id")
        OR EXISTS (SELECT 1 FROM "citation" WHERE "partnership_id" = NEW."id" AND "stance" = 'supports');
  END CASE;
  IF NOT proven THEN
    RAISE EXCEPTION '% %: no evidence supports it', TG_TABLE_NAME, NEW."id"
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_evidence';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "claim_evidence" AFTER INSERT OR UPDATE ON "claim"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "check_record_has_evidence"();
CREATE CONSTRAINT TRIGGER "commitment_evidence" AFTER INSERT OR UPDATE ON "commitment"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "check_record_has_evidence"();
CREATE CONSTRAINT TRIGGER "demand_evidence" AFTER INSERT OR UPDATE ON "demand"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "check_record_has_evidence"();
CREATE CONSTRAINT TRIGGER "contract_evidence" AFTER INSERT OR UPDATE ON "contract"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "check_record_has_evidence"();
CREATE CONSTRAINT TRIGGER "partnership_evidence" AFTER INSERT OR UPDATE ON "partnership"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "check_record_has_evidence"();

-- Searching by name.
CREATE INDEX "company_name_trigram" ON "company_name" USING gin ("normalised" gin_trgm_ops);
CREATE INDEX "agency_name_trigram" ON "agency_name" USING gin ("normalised" gin_trgm_ops);
CREATE INDEX "organization_name_trigram" ON "organization_name" USING gin ("normalised" gin_trgm_ops);
CREATE INDEX "evidence_words" ON "evidence" USING gin (to_tsvector('english', coalesce("exact", '')));
CREATE INDEX "contract_words" ON "contract" USING gin (to_tsvector('english', coalesce("description", '') || ' ' || "buyer_name" || ' ' || coalesce("recipient_name", '')));
