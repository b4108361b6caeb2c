-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "comparator" AS ENUM ('exactly', 'more_than', 'at_least', 'about', 'up_to', 'fewer_than');

-- CreateEnum
CREATE TYPE "partnership_kind" AS ENUM ('data_sharing', 'contract', 'product_sale', 'pilot', 'bid', 'use', 'unspecified');

-- CreateEnum
CREATE TYPE "partnership_status" AS ENUM ('active', 'ended', 'bidding', 'no_longer_listed', 'unknown');

-- CreateEnum
CREATE TYPE "agency_level" AS ENUM ('local', 'county', 'state', 'federal', 'tribal', 'regional', 'campus', 'territory', 'unknown');

-- CreateEnum
CREATE TYPE "contract_kind" AS ENUM ('award', 'subaward', 'order', 'grant', 'bid');

-- CreateEnum
CREATE TYPE "contract_role" AS ENUM ('recipient', 'technology', 'bidder');

-- CreateEnum
CREATE TYPE "source_kind" AS ENUM ('article', 'collage', 'statement', 'report');

-- CreateEnum
CREATE TYPE "attribution" AS ENUM ('verified', 'inferred', 'unknown');

-- CreateEnum
CREATE TYPE "evidence_kind" AS ENUM ('quote', 'reference');

-- CreateEnum
CREATE TYPE "stance" AS ENUM ('supports', 'contradicts', 'mentions');

-- CreateEnum
CREATE TYPE "claim_kind" AS ENUM ('quantity', 'statement');

-- CreateEnum
CREATE TYPE "speaker" AS ENUM ('source', 'named', 'lost');

-- CreateEnum
CREATE TYPE "commitment_kind" AS ENUM ('moratorium', 'exit', 'feature_removed', 'training', 'assurance', 'not_given', 'declined_to_comment', 'no_response');

-- CreateEnum
CREATE TYPE "figure_kind" AS ENUM ('claim', 'counted');

-- CreateEnum
CREATE TYPE "figure_claim_role" AS ENUM ('chosen', 'rival', 'basis');

-- CreateEnum
CREATE TYPE "organization_kind" AS ENUM ('advocacy', 'union', 'police_association', 'university', 'publisher', 'other');

-- CreateEnum
CREATE TYPE "campaign_role" AS ENUM ('lead', 'partner');

-- CreateEnum
CREATE TYPE "campaign_target" AS ENUM ('addressed', 'focus');

-- CreateEnum
CREATE TYPE "name_kind" AS ENUM ('main', 'alias', 'abbreviation', 'former', 'misspelling');

-- CreateEnum
CREATE TYPE "version_kind" AS ENUM ('seeds', 'import', 'undo', 'correction');

-- CreateEnum
CREATE TYPE "revision_kind" AS ENUM ('created', 'updated', 'withdrawn', 'restored');

-- CreateEnum
CREATE TYPE "run_state" AS ENUM ('running', 'done', 'undone');

-- CreateTable
CREATE TABLE "ledger_version" (
    "version" INTEGER NOT NULL,
    "kind" "version_kind" NOT NULL,
    "loaded_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seeds_hash" TEXT,
    "note" TEXT NOT NULL,
    "counts" JSONB NOT NULL,

    CONSTRAINT "ledger_version_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "revision" (
    "id" BIGSERIAL NOT NULL,
    "record_kind" TEXT NOT NULL,
    "record_id" TEXT NOT NULL,
    "kind" "revision_kind" NOT NULL,
    "ledger_version" INTEGER NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "reason" TEXT,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tombstone" (
    "record_kind" TEXT NOT NULL,
    "record_id" TEXT NOT NULL,
    "slug" TEXT,
    "title" TEXT NOT NULL,
    "snapshot" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "ledger_version" INTEGER NOT NULL,
    "withdrawn_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tombstone_pkey" PRIMARY KEY ("record_kind","record_id")
);

-- CreateTable
CREATE TABLE "slug_redirect" (
    "record_kind" TEXT NOT NULL,
    "old_slug" TEXT NOT NULL,
    "record_id" TEXT NOT NULL,

    CONSTRAINT "slug_redirect_pkey" PRIMARY KEY ("record_kind","old_slug")
);

-- CreateTable
CREATE TABLE "technology" (
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "atlas_name" TEXT,

    CONSTRAINT "technology_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "agency_type" (
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "agency_type_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "unit" (
    "slug" TEXT NOT NULL,
    "singular" TEXT NOT NULL,
    "plural" TEXT NOT NULL,
    "description" TEXT NOT NULL,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "metric" (
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,

    CONSTRAINT "metric_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "company" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "parent_id" TEXT,
    "description" TEXT,
    "country" CHAR(2),
    "created_version" INTEGER NOT NULL,
    "updated_version" INTEGER NOT NULL,

    CONSTRAINT "company_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "company_name" (
    "company_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "normalised" TEXT NOT NULL,
    "kind" "name_kind" NOT NULL,
    "seen_in" TEXT,

    CONSTRAINT "company_name_pkey" PRIMARY KEY ("company_id","name")
);

-- CreateTable
CREATE TABLE "company_identifier" (
    "scheme" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "company_id" TEXT NOT NULL,

    CONSTRAINT "company_identifier_pkey" PRIMARY KEY ("scheme","value")
);

-- CreateTable
CREATE TABLE "product" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "company_id" TEXT NOT NULL,
    "technology_id" TEXT NOT NULL,
    "aliases" TEXT[],
    "description" TEXT,
    "created_version" INTEGER NOT NULL,
    "updated_version" INTEGER NOT NULL,

    CONSTRAINT "product_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agency" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "type_id" TEXT NOT NULL,
    "level" "agency_level" NOT NULL,
    "country" CHAR(2) NOT NULL,
    "state" TEXT,
    "county" TEXT,
    "city" TEXT,
    "latitude" DECIMAL(8,5),
    "longitude" DECIMAL(8,5),
    "ori" TEXT,
    "parent_id" TEXT,
    "note" TEXT,
    "created_version" INTEGER NOT NULL,
    "updated_version" INTEGER NOT NULL,

    CONSTRAINT "agency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agency_name" (
    "agency_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "normalised" TEXT NOT NULL,
    "kind" "name_kind" NOT NULL,
    "seen_in" TEXT,

    CONSTRAINT "agency_name_pkey" PRIMARY KEY ("agency_id","name")
);

-- CreateTable
CREATE TABLE "agency_group" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "type_id" TEXT,
    "country" CHAR(2),
    "created_version" INTEGER NOT NULL,
    "updated_version" INTEGER NOT NULL,

    CONSTRAINT "agency_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partnership" (
    "id" TEXT NOT NULL,
    "company_id" TEXT,
    "agency_id" TEXT,
    "agency_group_id" TEXT,
    "product_id" TEXT,
    "technology_id" TEXT,
    "kind" "partnership_kind" NOT NULL,
    "status" "partnership_status" NOT NULL,
    "began_earliest" DATE,
    "began_latest" DATE,
    "began_text" TEXT,
    "ended_earliest" DATE,
    "ended_latest" DATE,
    "ended_text" TEXT,
    "last_seen_earliest" DATE,
    "last_seen_latest" DATE,
    "note" TEXT,
    "created_version" INTEGER NOT NULL,
    "updated_version" INTEGER NOT NULL,

    CONSTRAINT "partnership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partnership_listing" (
    "row_id" TEXT NOT NULL,
    "partnership_id" TEXT NOT NULL,
    "dataset_id" TEXT NOT NULL,
    "run_id" TEXT NOT NULL,
    "file" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "row_key" TEXT NOT NULL,
    "cells" JSONB NOT NULL,
    "dated_earliest" DATE,
    "dated_latest" DATE,
    "dated_text" TEXT,
    "last_listed" DATE,

    CONSTRAINT "partnership_listing_pkey" PRIMARY KEY ("row_id","partnership_id")
);

-- CreateTable
CREATE TABLE "agency_listing" (
    "row_id" TEXT NOT NULL,
    "agency_id" TEXT NOT NULL,
    "dataset_id" TEXT NOT NULL,
    "run_id" TEXT NOT NULL,
    "file" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "row_key" TEXT NOT NULL,
    "cells" JSONB NOT NULL,
    "matched_by" TEXT NOT NULL,

    CONSTRAINT "agency_listing_pkey" PRIMARY KEY ("row_id")
);

-- CreateTable
CREATE TABLE "contract" (
    "id" TEXT NOT NULL,
    "kind" "contract_kind" NOT NULL,
    "identifier" TEXT,
    "display_number" TEXT,
    "description" TEXT,
    "amount" DECIMAL(20,2),
    "currency" CHAR(3),
    "amount_note" TEXT,
    "signed_earliest" DATE,
    "signed_latest" DATE,
    "signed_text" TEXT,
    "last_action_on" DATE,
    "transaction_count" INTEGER NOT NULL DEFAULT 0,
    "buyer_name" TEXT NOT NULL,
    "buyer_agency_id" TEXT,
    "recipient_name" TEXT,
    "recipient_company_id" TEXT,
    "through_reseller" BOOLEAN NOT NULL DEFAULT false,
    "dataset_id" TEXT,
    "run_id" TEXT,
    "file" TEXT,
    "line" INTEGER,
    "row_key" TEXT,
    "row_id" TEXT,
    "cells" JSONB,
    "created_version" INTEGER NOT NULL,
    "updated_version" INTEGER NOT NULL,

    CONSTRAINT "contract_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contract_company" (
    "contract_id" TEXT NOT NULL,
    "company_id" TEXT NOT NULL,
    "role" "contract_role" NOT NULL,
    "partnership_id" TEXT NOT NULL,
    "words" TEXT,
    "words_field" TEXT,

    CONSTRAINT "contract_company_pkey" PRIMARY KEY ("contract_id","company_id")
);

-- CreateTable
CREATE TABLE "contract_transaction" (
    "row_id" TEXT NOT NULL,
    "contract_id" TEXT NOT NULL,
    "modification" TEXT,
    "action_on" DATE,
    "fiscal_year" INTEGER,
    "amount" DECIMAL(20,2) NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "description" TEXT,
    "dataset_id" TEXT NOT NULL,
    "run_id" TEXT NOT NULL,
    "file" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "row_key" TEXT NOT NULL,
    "cells" JSONB NOT NULL,

    CONSTRAINT "contract_transaction_pkey" PRIMARY KEY ("row_id")
);

-- CreateTable
CREATE TABLE "source" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "source_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "author" TEXT,
    "url" TEXT,
    "archived_url" TEXT,
    "archived_on" DATE,
    "published_earliest" DATE,
    "published_latest" DATE,
    "published_text" TEXT,
    "retrieved_on" DATE,
    "language" TEXT NOT NULL DEFAULT 'en',
    "text" TEXT,
    "text_sha256" TEXT,
    "file" TEXT,
    "attribution" "attribution" NOT NULL,
    "note" TEXT,
    "origin_id" TEXT,
    "created_version" INTEGER NOT NULL,
    "updated_version" INTEGER NOT NULL,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "passage" (
    "id" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "start_offset" INTEGER NOT NULL,
    "end_offset" INTEGER NOT NULL,
    "origin_id" TEXT,
    "publisher" TEXT,
    "published_earliest" DATE,
    "published_latest" DATE,
    "published_text" TEXT,
    "attribution" "attribution" NOT NULL,
    "note" TEXT,

    CONSTRAINT "passage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" TEXT NOT NULL,
    "kind" "evidence_kind" NOT NULL,
    "source_id" TEXT NOT NULL,
    "exact" TEXT,
    "prefix" TEXT,
    "suffix" TEXT,
    "start_offset" INTEGER,
    "end_offset" INTEGER,
    "highlight" TEXT,
    "passage_id" TEXT,
    "speaker_id" TEXT,
    "note" TEXT,
    "created_version" INTEGER NOT NULL,
    "updated_version" INTEGER NOT NULL,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "citation" (
    "id" TEXT NOT NULL,
    "evidence_id" TEXT NOT NULL,
    "stance" "stance" NOT NULL,
    "note" TEXT,
    "partnership_id" TEXT,
    "contract_id" TEXT,
    "claim_id" TEXT,
    "commitment_id" TEXT,
    "campaign_id" TEXT,
    "demand_id" TEXT,
    "organization_id" TEXT,
    "person_id" TEXT,
    "company_id" TEXT,
    "agency_id" TEXT,

    CONSTRAINT "citation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "claim_kind" NOT NULL,
    "text" TEXT NOT NULL,
    "metric_id" TEXT,
    "comparator" "comparator",
    "quantity" DECIMAL(20,2),
    "unit_id" TEXT,
    "currency" CHAR(3),
    "company_id" TEXT,
    "agency_id" TEXT,
    "agency_group_id" TEXT,
    "organization_id" TEXT,
    "scope" TEXT,
    "period_earliest" DATE,
    "period_latest" DATE,
    "period_text" TEXT,
    "as_of_earliest" DATE,
    "as_of_latest" DATE,
    "as_of_text" TEXT,
    "speaker" "speaker" NOT NULL,
    "said_by_person_id" TEXT,
    "said_by_company_id" TEXT,
    "said_by_organization_id" TEXT,
    "note" TEXT,
    "created_version" INTEGER NOT NULL,
    "updated_version" INTEGER NOT NULL,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "figure" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" "figure_kind" NOT NULL,
    "chosen_claim_id" TEXT,
    "counter" TEXT,
    "comparator" "comparator" NOT NULL,
    "value" DECIMAL(20,2) NOT NULL,
    "out_of" DECIMAL(20,2),
    "unit_id" TEXT NOT NULL,
    "currency" CHAR(3),
    "basis" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "would_change" TEXT,
    "as_of_earliest" DATE,
    "as_of_latest" DATE,
    "company_id" TEXT,
    "chart" TEXT,
    "headline" INTEGER,
    "created_version" INTEGER NOT NULL,
    "updated_version" INTEGER NOT NULL,

    CONSTRAINT "figure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "figure_claim" (
    "figure_id" TEXT NOT NULL,
    "claim_id" TEXT NOT NULL,
    "role" "figure_claim_role" NOT NULL,
    "position" INTEGER NOT NULL,
    "differs" TEXT,

    CONSTRAINT "figure_claim_pkey" PRIMARY KEY ("figure_id","claim_id")
);

-- CreateTable
CREATE TABLE "commitment" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "company_id" TEXT NOT NULL,
    "kind" "commitment_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "terms" TEXT NOT NULL,
    "product_id" TEXT,
    "technology_id" TEXT,
    "from_earliest" DATE,
    "from_latest" DATE,
    "from_text" TEXT,
    "until_earliest" DATE,
    "until_latest" DATE,
    "until_text" TEXT,
    "until_inferred" BOOLEAN NOT NULL DEFAULT false,
    "momentary" BOOLEAN NOT NULL DEFAULT false,
    "asked_by" TEXT,
    "since_then" TEXT,
    "created_version" INTEGER NOT NULL,
    "updated_version" INTEGER NOT NULL,

    CONSTRAINT "commitment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organization" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "organization_kind" NOT NULL,
    "description" TEXT,
    "country" CHAR(2),
    "note" TEXT,
    "created_version" INTEGER NOT NULL,
    "updated_version" INTEGER NOT NULL,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organization_name" (
    "organization_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "normalised" TEXT NOT NULL,
    "kind" "name_kind" NOT NULL,
    "seen_in" TEXT,

    CONSTRAINT "organization_name_pkey" PRIMARY KEY ("organization_id","name")
);

-- CreateTable
CREATE TABLE "person" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "organization_id" TEXT,
    "company_id" TEXT,
    "note" TEXT,
    "created_version" INTEGER NOT NULL,
    "updated_version" INTEGER NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "began_earliest" DATE,
    "began_latest" DATE,
    "began_text" TEXT,
    "created_version" INTEGER NOT NULL,
    "updated_version" INTEGER NOT NULL,

    CONSTRAINT "campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign_organization" (
    "campaign_id" TEXT NOT NULL,
    "organization_id" TEXT NOT NULL,
    "role" "campaign_role" NOT NULL,

    CONSTRAINT "campaign_organization_pkey" PRIMARY KEY ("campaign_id","organization_id")
);

-- CreateTable
CREATE TABLE "campaign_company" (
    "campaign_id" TEXT NOT NULL,
    "company_id" TEXT NOT NULL,
    "target" "campaign_target" NOT NULL,

    CONSTRAINT "campaign_company_pkey" PRIMARY KEY ("campaign_id","company_id")
);

-- CreateTable
CREATE TABLE "demand" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "campaign_id" TEXT,
    "organization_id" TEXT,
    "company_id" TEXT,
    "asked_of" TEXT,
    "created_version" INTEGER NOT NULL,
    "updated_version" INTEGER NOT NULL,

    CONSTRAINT "demand_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dataset" (
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "url" TEXT,
    "licence" TEXT NOT NULL,
    "licence_url" TEXT,
    "attribution" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "snapshot_on" DATE,
    "description" TEXT NOT NULL,
    "expected_min" INTEGER NOT NULL,
    "expected_max" INTEGER NOT NULL,
    "created_version" INTEGER NOT NULL,
    "updated_version" INTEGER NOT NULL,

    CONSTRAINT "dataset_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "import_run" (
    "id" TEXT NOT NULL,
    "dataset_id" TEXT NOT NULL,
    "ledger_version" INTEGER NOT NULL,
    "state" "run_state" NOT NULL,
    "started_at" TIMESTAMPTZ NOT NULL,
    "finished_at" TIMESTAMPTZ,
    "files_sha256" TEXT NOT NULL,
    "files" TEXT[],
    "read" INTEGER NOT NULL,
    "loaded" INTEGER NOT NULL,
    "unchanged" INTEGER NOT NULL,
    "refused" INTEGER NOT NULL,

    CONSTRAINT "import_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rejected_row" (
    "id" BIGSERIAL NOT NULL,
    "run_id" TEXT NOT NULL,
    "file" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "column" TEXT,
    "value" TEXT,
    "reason" TEXT NOT NULL,
    "remedy" TEXT NOT NULL,
    "cells" JSONB,

    CONSTRAINT "rejected_row_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rendered_chart" (
    "slug" TEXT NOT NULL,
    "variant" TEXT NOT NULL,
    "ledger_version" INTEGER NOT NULL,
    "definition_hash" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "svg" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "rendered_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rendered_chart_pkey" PRIMARY KEY ("slug","variant")
);

-- CreateTable
CREATE TABLE "seed_record" (
    "record_kind" TEXT NOT NULL,
    "record_id" TEXT NOT NULL,
    "file" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "document" JSONB NOT NULL,

    CONSTRAINT "seed_record_pkey" PRIMARY KEY ("record_kind","record_id")
);

-- CreateIndex
CREATE INDEX "revision_record_kind_record_id_ledger_version_idx" ON "revision"("record_kind", "record_id", "ledger_version");

-- CreateIndex
CREATE INDEX "revision_ledger_version_idx" ON "revision"("ledger_version");

-- CreateIndex
CREATE INDEX "tombstone_record_kind_slug_idx" ON "tombstone"("record_kind", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "technology_atlas_name_key" ON "technology"("atlas_name");

-- CreateIndex
CREATE UNIQUE INDEX "company_slug_key" ON "company"("slug");

-- CreateIndex
CREATE INDEX "company_parent_id_idx" ON "company"("parent_id");

-- CreateIndex
CREATE INDEX "company_name_normalised_idx" ON "company_name"("normalised");

-- CreateIndex
CREATE INDEX "company_identifier_company_id_idx" ON "company_identifier"("company_id");

-- CreateIndex
CREATE UNIQUE INDEX "product_slug_key" ON "product"("slug");

-- CreateIndex
CREATE INDEX "product_company_id_idx" ON "product"("company_id");

-- CreateIndex
CREATE INDEX "product_technology_id_idx" ON "product"("technology_id");

-- CreateIndex
CREATE UNIQUE INDEX "agency_slug_key" ON "agency"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "agency_ori_key" ON "agency"("ori");

-- CreateIndex
CREATE INDEX "agency_type_id_idx" ON "agency"("type_id");

-- CreateIndex
CREATE INDEX "agency_country_state_idx" ON "agency"("country", "state");

-- CreateIndex
CREATE INDEX "agency_parent_id_idx" ON "agency"("parent_id");

-- CreateIndex
CREATE INDEX "agency_name_id_idx" ON "agency"("name", "id");

-- CreateIndex
CREATE INDEX "agency_name_normalised_idx" ON "agency_name"("normalised");

-- CreateIndex
CREATE UNIQUE INDEX "agency_group_slug_key" ON "agency_group"("slug");

-- CreateIndex
CREATE INDEX "partnership_company_id_idx" ON "partnership"("company_id");

-- CreateIndex
CREATE INDEX "partnership_agency_id_idx" ON "partnership"("agency_id");

-- CreateIndex
CREATE INDEX "partnership_agency_group_id_idx" ON "partnership"("agency_group_id");

-- CreateIndex
CREATE INDEX "partnership_product_id_idx" ON "partnership"("product_id");

-- CreateIndex
CREATE INDEX "partnership_technology_id_idx" ON "partnership"("technology_id");

-- CreateIndex
CREATE INDEX "partnership_kind_idx" ON "partnership"("kind");

-- CreateIndex
CREATE INDEX "partnership_began_latest_id_idx" ON "partnership"("began_latest", "id");

-- CreateIndex
CREATE INDEX "partnership_listing_partnership_id_idx" ON "partnership_listing"("partnership_id");

-- CreateIndex
CREATE INDEX "partnership_listing_run_id_idx" ON "partnership_listing"("run_id");

-- CreateIndex
CREATE INDEX "partnership_listing_dataset_id_dated_latest_idx" ON "partnership_listing"("dataset_id", "dated_latest");

-- CreateIndex
CREATE UNIQUE INDEX "partnership_listing_dataset_id_row_key_partnership_id_key" ON "partnership_listing"("dataset_id", "row_key", "partnership_id");

-- CreateIndex
CREATE INDEX "agency_listing_agency_id_idx" ON "agency_listing"("agency_id");

-- CreateIndex
CREATE INDEX "agency_listing_run_id_idx" ON "agency_listing"("run_id");

-- CreateIndex
CREATE UNIQUE INDEX "agency_listing_dataset_id_row_key_key" ON "agency_listing"("dataset_id", "row_key");

-- CreateIndex
CREATE UNIQUE INDEX "contract_row_id_key" ON "contract"("row_id");

-- CreateIndex
CREATE INDEX "contract_buyer_agency_id_idx" ON "contract"("buyer_agency_id");

-- CreateIndex
CREATE INDEX "contract_recipient_company_id_idx" ON "contract"("recipient_company_id");

-- CreateIndex
CREATE INDEX "contract_signed_latest_id_idx" ON "contract"("signed_latest", "id");

-- CreateIndex
CREATE INDEX "contract_amount_id_idx" ON "contract"("amount", "id");

-- CreateIndex
CREATE INDEX "contract_run_id_idx" ON "contract"("run_id");

-- CreateIndex
CREATE UNIQUE INDEX "contract_dataset_id_identifier_key" ON "contract"("dataset_id", "identifier");

-- CreateIndex
CREATE INDEX "contract_company_company_id_idx" ON "contract_company"("company_id");

-- CreateIndex
CREATE INDEX "contract_company_partnership_id_idx" ON "contract_company"("partnership_id");

-- CreateIndex
CREATE INDEX "contract_transaction_contract_id_action_on_idx" ON "contract_transaction"("contract_id", "action_on");

-- CreateIndex
CREATE INDEX "contract_transaction_fiscal_year_idx" ON "contract_transaction"("fiscal_year");

-- CreateIndex
CREATE INDEX "contract_transaction_run_id_idx" ON "contract_transaction"("run_id");

-- CreateIndex
CREATE UNIQUE INDEX "contract_transaction_dataset_id_row_key_key" ON "contract_transaction"("dataset_id", "row_key");

-- CreateIndex
CREATE UNIQUE INDEX "source_slug_key" ON "source"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "source_text_sha256_key" ON "source"("text_sha256");

-- CreateIndex
CREATE INDEX "source_origin_id_idx" ON "source"("origin_id");

-- CreateIndex
CREATE INDEX "source_published_latest_id_idx" ON "source"("published_latest", "id");

-- CreateIndex
CREATE INDEX "passage_origin_id_idx" ON "passage"("origin_id");

-- CreateIndex
CREATE UNIQUE INDEX "passage_source_id_position_key" ON "passage"("source_id", "position");

-- CreateIndex
CREATE INDEX "evidence_source_id_start_offset_idx" ON "evidence"("source_id", "start_offset");

-- CreateIndex
CREATE INDEX "evidence_passage_id_idx" ON "evidence"("passage_id");

-- CreateIndex
CREATE INDEX "evidence_speaker_id_idx" ON "evidence"("speaker_id");

-- CreateIndex
CREATE INDEX "evidence_created_version_id_idx" ON "evidence"("created_version", "id");

-- CreateIndex
CREATE INDEX "citation_evidence_id_idx" ON "citation"("evidence_id");

-- CreateIndex
CREATE INDEX "citation_partnership_id_idx" ON "citation"("partnership_id");

-- CreateIndex
CREATE INDEX "citation_contract_id_idx" ON "citation"("contract_id");

-- CreateIndex
CREATE INDEX "citation_claim_id_idx" ON "citation"("claim_id");

-- CreateIndex
CREATE INDEX "citation_commitment_id_idx" ON "citation"("commitment_id");

-- CreateIndex
CREATE INDEX "citation_campaign_id_idx" ON "citation"("campaign_id");

-- CreateIndex
CREATE INDEX "citation_demand_id_idx" ON "citation"("demand_id");

-- CreateIndex
CREATE INDEX "citation_organization_id_idx" ON "citation"("organization_id");

-- CreateIndex
CREATE INDEX "citation_person_id_idx" ON "citation"("person_id");

-- CreateIndex
CREATE INDEX "citation_company_id_idx" ON "citation"("company_id");

-- CreateIndex
CREATE INDEX "citation_agency_id_idx" ON "citation"("agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "claim_slug_key" ON "claim"("slug");

-- CreateIndex
CREATE INDEX "claim_company_id_idx" ON "claim"("company_id");

-- CreateIndex
CREATE INDEX "claim_agency_id_idx" ON "claim"("agency_id");

-- CreateIndex
CREATE INDEX "claim_agency_group_id_idx" ON "claim"("agency_group_id");

-- CreateIndex
CREATE INDEX "claim_organization_id_idx" ON "claim"("organization_id");

-- CreateIndex
CREATE INDEX "claim_metric_id_company_id_idx" ON "claim"("metric_id", "company_id");

-- CreateIndex
CREATE INDEX "claim_said_by_person_id_idx" ON "claim"("said_by_person_id");

-- CreateIndex
CREATE INDEX "claim_said_by_company_id_idx" ON "claim"("said_by_company_id");

-- CreateIndex
CREATE INDEX "claim_said_by_organization_id_idx" ON "claim"("said_by_organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "figure_slug_key" ON "figure"("slug");

-- CreateIndex
CREATE INDEX "figure_company_id_idx" ON "figure"("company_id");

-- CreateIndex
CREATE INDEX "figure_claim_claim_id_idx" ON "figure_claim"("claim_id");

-- CreateIndex
CREATE UNIQUE INDEX "commitment_slug_key" ON "commitment"("slug");

-- CreateIndex
CREATE INDEX "commitment_company_id_idx" ON "commitment"("company_id");

-- CreateIndex
CREATE INDEX "commitment_kind_idx" ON "commitment"("kind");

-- CreateIndex
CREATE UNIQUE INDEX "organization_slug_key" ON "organization"("slug");

-- CreateIndex
CREATE INDEX "organization_name_normalised_idx" ON "organization_name"("normalised");

-- CreateIndex
CREATE UNIQUE INDEX "person_slug_key" ON "person"("slug");

-- CreateIndex
CREATE INDEX "person_organization_id_idx" ON "person"("organization_id");

-- CreateIndex
CREATE INDEX "person_company_id_idx" ON "person"("company_id");

-- CreateIndex
CREATE UNIQUE INDEX "campaign_slug_key" ON "campaign"("slug");

-- CreateIndex
CREATE INDEX "campaign_organization_organization_id_idx" ON "campaign_organization"("organization_id");

-- CreateIndex
CREATE INDEX "campaign_company_company_id_idx" ON "campaign_company"("company_id");

-- CreateIndex
CREATE UNIQUE INDEX "demand_slug_key" ON "demand"("slug");

-- CreateIndex
CREATE INDEX "demand_campaign_id_idx" ON "demand"("campaign_id");

-- CreateIndex
CREATE INDEX "demand_organization_id_idx" ON "demand"("organization_id");

-- CreateIndex
CREATE INDEX "demand_company_id_idx" ON "demand"("company_id");

-- CreateIndex
CREATE INDEX "import_run_dataset_id_started_at_idx" ON "import_run"("dataset_id", "started_at");

-- CreateIndex
CREATE INDEX "import_run_ledger_version_idx" ON "import_run"("ledger_version");

-- CreateIndex
CREATE INDEX "rejected_row_run_id_line_idx" ON "rejected_row"("run_id", "line");

-- CreateIndex
CREATE INDEX "seed_record_file_line_idx" ON "seed_record"("file", "line");

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_ledger_version_fkey" FOREIGN KEY ("ledger_version") REFERENCES "ledger_version"("version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "company" ADD CONSTRAINT "company_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "company"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "company_name" ADD CONSTRAINT "company_name_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "company_identifier" ADD CONSTRAINT "company_identifier_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product" ADD CONSTRAINT "product_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product" ADD CONSTRAINT "product_technology_id_fkey" FOREIGN KEY ("technology_id") REFERENCES "technology"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency" ADD CONSTRAINT "agency_type_id_fkey" FOREIGN KEY ("type_id") REFERENCES "agency_type"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency" ADD CONSTRAINT "agency_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency_name" ADD CONSTRAINT "agency_name_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency_group" ADD CONSTRAINT "agency_group_type_id_fkey" FOREIGN KEY ("type_id") REFERENCES "agency_type"("slug") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_agency_group_id_fkey" FOREIGN KEY ("agency_group_id") REFERENCES "agency_group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_technology_id_fkey" FOREIGN KEY ("technology_id") REFERENCES "technology"("slug") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partnership_listing" ADD CONSTRAINT "partnership_listing_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partnership_listing" ADD CONSTRAINT "partnership_listing_dataset_id_fkey" FOREIGN KEY ("dataset_id") REFERENCES "dataset"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partnership_listing" ADD CONSTRAINT "partnership_listing_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "import_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency_listing" ADD CONSTRAINT "agency_listing_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency_listing" ADD CONSTRAINT "agency_listing_dataset_id_fkey" FOREIGN KEY ("dataset_id") REFERENCES "dataset"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency_listing" ADD CONSTRAINT "agency_listing_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "import_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contract" ADD CONSTRAINT "contract_buyer_agency_id_fkey" FOREIGN KEY ("buyer_agency_id") REFERENCES "agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contract" ADD CONSTRAINT "contract_recipient_company_id_fkey" FOREIGN KEY ("recipient_company_id") REFERENCES "company"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contract" ADD CONSTRAINT "contract_dataset_id_fkey" FOREIGN KEY ("dataset_id") REFERENCES "dataset"("slug") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contract" ADD CONSTRAINT "contract_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "import_run"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contract_company" ADD CONSTRAINT "contract_company_contract_id_fkey" FOREIGN KEY ("contract_id") REFERENCES "contract"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contract_company" ADD CONSTRAINT "contract_company_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contract_company" ADD CONSTRAINT "contract_company_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contract_transaction" ADD CONSTRAINT "contract_transaction_contract_id_fkey" FOREIGN KEY ("contract_id") REFERENCES "contract"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contract_transaction" ADD CONSTRAINT "contract_transaction_dataset_id_fkey" FOREIGN KEY ("dataset_id") REFERENCES "dataset"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contract_transaction" ADD CONSTRAINT "contract_transaction_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "import_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_origin_id_fkey" FOREIGN KEY ("origin_id") REFERENCES "source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passage" ADD CONSTRAINT "passage_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passage" ADD CONSTRAINT "passage_origin_id_fkey" FOREIGN KEY ("origin_id") REFERENCES "source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_passage_id_fkey" FOREIGN KEY ("passage_id") REFERENCES "passage"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_speaker_id_fkey" FOREIGN KEY ("speaker_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_contract_id_fkey" FOREIGN KEY ("contract_id") REFERENCES "contract"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_demand_id_fkey" FOREIGN KEY ("demand_id") REFERENCES "demand"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_metric_id_fkey" FOREIGN KEY ("metric_id") REFERENCES "metric"("slug") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("slug") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_agency_group_id_fkey" FOREIGN KEY ("agency_group_id") REFERENCES "agency_group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_said_by_person_id_fkey" FOREIGN KEY ("said_by_person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_said_by_company_id_fkey" FOREIGN KEY ("said_by_company_id") REFERENCES "company"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_said_by_organization_id_fkey" FOREIGN KEY ("said_by_organization_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure" ADD CONSTRAINT "figure_chosen_claim_id_fkey" FOREIGN KEY ("chosen_claim_id") REFERENCES "claim"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure" ADD CONSTRAINT "figure_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure" ADD CONSTRAINT "figure_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_claim" ADD CONSTRAINT "figure_claim_figure_id_fkey" FOREIGN KEY ("figure_id") REFERENCES "figure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_claim" ADD CONSTRAINT "figure_claim_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_technology_id_fkey" FOREIGN KEY ("technology_id") REFERENCES "technology"("slug") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_name" ADD CONSTRAINT "organization_name_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_organization" ADD CONSTRAINT "campaign_organization_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_organization" ADD CONSTRAINT "campaign_organization_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_company" ADD CONSTRAINT "campaign_company_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_company" ADD CONSTRAINT "campaign_company_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "demand" ADD CONSTRAINT "demand_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "demand" ADD CONSTRAINT "demand_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "demand" ADD CONSTRAINT "demand_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_dataset_id_fkey" FOREIGN KEY ("dataset_id") REFERENCES "dataset"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_ledger_version_fkey" FOREIGN KEY ("ledger_version") REFERENCES "ledger_version"("version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rejected_row" ADD CONSTRAINT "rejected_row_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "import_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;
