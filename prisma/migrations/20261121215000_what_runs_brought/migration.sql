-- What pages say of runs and datasets is counted when it changes, not when it is asked for: a run can refuse 100,000 rows, and a dataset can hold millions.

-- AlterTable
ALTER TABLE "ledger_version" ADD COLUMN     "holdings" JSONB;

-- AlterTable
ALTER TABLE "import_run" ADD COLUMN     "agency_count" INTEGER,
ADD COLUMN     "columns" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "company_contract_count" INTEGER,
ADD COLUMN     "contract_count" INTEGER,
ADD COLUMN     "created" INTEGER,
ADD COLUMN     "dropped_columns" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "no_longer_listed" INTEGER,
ADD COLUMN     "partnership_count" INTEGER,
ADD COLUMN     "undone_version" INTEGER,
ADD COLUMN     "updated" INTEGER;

-- CreateTable
CREATE TABLE "dataset_holding" (
    "dataset_id" TEXT NOT NULL,
    "ledger_version" INTEGER NOT NULL,
    "listing_rows" INTEGER NOT NULL,
    "agency_rows" INTEGER NOT NULL,
    "contract_rows" INTEGER NOT NULL,
    "action_rows" INTEGER NOT NULL,
    "unlisted_rows" INTEGER NOT NULL,
    "partnerships" INTEGER NOT NULL,
    "contracts" INTEGER NOT NULL,
    "sums" JSONB NOT NULL,

    CONSTRAINT "dataset_holding_pkey" PRIMARY KEY ("dataset_id")
);

-- CreateTable
CREATE TABLE "dataset_party" (
    "dataset_id" TEXT NOT NULL,
    "party_id" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "is_company" BOOLEAN NOT NULL,
    "rows" INTEGER NOT NULL,
    "unlisted" INTEGER NOT NULL,
    "records" INTEGER NOT NULL,
    "names" TEXT[],

    CONSTRAINT "dataset_party_pkey" PRIMARY KEY ("dataset_id","party_id","about")
);

-- CreateTable
CREATE TABLE "refusal_reason" (
    "run_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "column" TEXT,
    "reason" TEXT NOT NULL,
    "remedy" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,

    CONSTRAINT "refusal_reason_pkey" PRIMARY KEY ("run_id","number")
);

-- CreateIndex
CREATE INDEX "dataset_party_party_id_idx" ON "dataset_party"("party_id");

-- CreateIndex
CREATE INDEX "dataset_party_dataset_id_is_company_rows_idx" ON "dataset_party"("dataset_id", "is_company", "rows");

-- AddForeignKey
ALTER TABLE "dataset_holding" ADD CONSTRAINT "dataset_holding_dataset_id_fkey" FOREIGN KEY ("dataset_id") REFERENCES "dataset"("slug") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dataset_party" ADD CONSTRAINT "dataset_party_dataset_id_fkey" FOREIGN KEY ("dataset_id") REFERENCES "dataset"("slug") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refusal_reason" ADD CONSTRAINT "refusal_reason_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "import_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A reason without what differs from row to row (values, lines, numbers of cells): what refused rows are grouped by.
CREATE FUNCTION "refusal_kind"(reason TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT regexp_replace(regexp_replace(regexp_replace(reason, '"[^"]*"', '"…"', 'g'),
    'stands at (?:line \d+|.*, line \d+)', 'stands at another line'),
    '\m(line|has|column|places|and) \d[\d,]*', '\1 …', 'g')
$$;

-- Rows refused so far get their place and the number of their reason.
ALTER TABLE "rejected_row" ADD COLUMN     "position" INTEGER,
ADD COLUMN     "reason_number" INTEGER,
ADD COLUMN     "reason_position" INTEGER;

INSERT INTO "refusal_reason" ("run_id", "number", "column", "reason", "remedy", "rows")
SELECT run_id, row_number() OVER (PARTITION BY run_id ORDER BY count(*) DESC, refusal_kind(reason), "column"), "column", refusal_kind(reason), min(remedy), count(*)
FROM "rejected_row" GROUP BY run_id, "column", refusal_kind(reason);

UPDATE "rejected_row" r SET "position" = n.position, "reason_number" = n.number, "reason_position" = n.within
FROM (
  SELECT w.id, k.number, row_number() OVER (PARTITION BY w.run_id ORDER BY w.file, w.line, w.id) AS position,
    row_number() OVER (PARTITION BY w.run_id, k.number ORDER BY w.file, w.line, w.id) AS within
  FROM "rejected_row" w JOIN "refusal_reason" k ON k.run_id = w.run_id AND k.reason = refusal_kind(w.reason) AND k."column" IS NOT DISTINCT FROM w."column"
) n WHERE n.id = r.id;

ALTER TABLE "rejected_row" ALTER COLUMN "position" SET NOT NULL,
ALTER COLUMN "reason_number" SET NOT NULL,
ALTER COLUMN "reason_position" SET NOT NULL;

-- DropIndex
DROP INDEX "rejected_row_run_id_line_idx";

-- CreateIndex
CREATE UNIQUE INDEX "rejected_row_run_id_position_key" ON "rejected_row"("run_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "rejected_row_run_id_reason_number_reason_position_key" ON "rejected_row"("run_id", "reason_number", "reason_position");
