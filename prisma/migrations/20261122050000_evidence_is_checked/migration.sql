-- Whether a quote still stands where it was read: each check of it is kept.

-- CreateEnum
CREATE TYPE "evidence_health" AS ENUM ('verbatim', 'changed', 'moved', 'gone', 'unreachable');

-- CreateTable
CREATE TABLE "evidence_check" (
    "id" BIGSERIAL NOT NULL,
    "evidence_id" TEXT NOT NULL,
    "live" BOOLEAN NOT NULL,
    "latest" BOOLEAN NOT NULL,
    "state" "evidence_health" NOT NULL,
    "checked_at" TIMESTAMPTZ NOT NULL,
    "address" TEXT NOT NULL,
    "reached" TEXT,
    "http_status" INTEGER,
    "reason" TEXT,
    "start_offset" INTEGER,
    "end_offset" INTEGER,
    "text_sha256" TEXT,
    "difference" JSONB,

    CONSTRAINT "evidence_check_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "evidence_check_evidence_id_checked_at_idx" ON "evidence_check"("evidence_id", "checked_at");

-- One check of each quote is the latest of its file, and one of its address.
CREATE UNIQUE INDEX "evidence_check_latest_key" ON "evidence_check" ("live", "evidence_id") INCLUDE ("state") WHERE "latest";

-- Words that were read have their place in a text and its hash; where they differ, it is said how; where they are not as before, why.
ALTER TABLE "evidence_check" ADD CONSTRAINT "evidence_check_text_read" CHECK ("state" IN ('gone', 'unreachable') OR num_nonnulls("start_offset", "end_offset", "text_sha256") = 3);
ALTER TABLE "evidence_check" ADD CONSTRAINT "evidence_check_offsets" CHECK (("start_offset" IS NULL) = ("end_offset" IS NULL) AND "start_offset" >= 0 AND "end_offset" > "start_offset");
ALTER TABLE "evidence_check" ADD CONSTRAINT "evidence_check_difference" CHECK (("state" = 'changed') = ("difference" IS NOT NULL) AND jsonb_typeof("difference") = 'array');
ALTER TABLE "evidence_check" ADD CONSTRAINT "evidence_check_reason" CHECK ("state" = 'verbatim' OR "reason" IS NOT NULL);
ALTER TABLE "evidence_check" ADD CONSTRAINT "evidence_check_text_sha256_form" CHECK ("text_sha256" ~ '^[0-9a-f]{64}$');
ALTER TABLE "evidence_check" ADD CONSTRAINT "evidence_check_online" CHECK ("live" OR num_nonnulls("reached", "http_status") = 0);
ALTER TABLE "evidence_check" ADD CONSTRAINT "evidence_check_http_status_range" CHECK ("http_status" BETWEEN 100 AND 599);
