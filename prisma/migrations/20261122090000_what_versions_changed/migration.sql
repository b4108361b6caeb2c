-- CreateTable
CREATE TABLE "ledger_change" (
    "ledger_version" INTEGER NOT NULL,
    "record_kind" TEXT NOT NULL,
    "created" INTEGER NOT NULL,
    "updated" INTEGER NOT NULL,
    "withdrawn" INTEGER NOT NULL,
    "restored" INTEGER NOT NULL,

    CONSTRAINT "ledger_change_pkey" PRIMARY KEY ("ledger_version","record_kind")
);

-- AddForeignKey
ALTER TABLE "ledger_change" ADD CONSTRAINT "ledger_change_ledger_version_fkey" FOREIGN KEY ("ledger_version") REFERENCES "ledger_version"("version") ON DELETE CASCADE ON UPDATE CASCADE;

-- What a version did is asked by kind, a page at a time.
-- DropIndex
DROP INDEX "revision_ledger_version_idx";

-- CreateIndex
CREATE INDEX "revision_ledger_version_record_kind_record_id_idx" ON "revision"("ledger_version", "record_kind", "record_id");

-- Records come in in the order of versions, so that a small index says where those of one are.
-- CreateIndex
CREATE INDEX "agency_created_version_idx" ON "agency" USING BRIN ("created_version");

-- CreateIndex
CREATE INDEX "partnership_created_version_idx" ON "partnership" USING BRIN ("created_version");

-- CreateIndex
CREATE INDEX "contract_created_version_idx" ON "contract" USING BRIN ("created_version");

-- What a version brought and a later one withdrew still came in with it.
CREATE INDEX "revision_withdrawn_by_created" ON "revision" ("record_kind", (("before"->>'created_version')::int), "record_id")
  WHERE "kind" = 'withdrawn' AND "before" ? 'created_version';

-- What was done before it was counted.
INSERT INTO "ledger_change" ("ledger_version", "record_kind", "created", "updated", "withdrawn", "restored")
WITH revised AS (
  SELECT ledger_version, record_kind, record_id, (array_agg(kind ORDER BY id DESC))[1] AS last, bool_or(kind = 'created') AS created
  FROM revision GROUP BY 1, 2, 3
),
recorded AS (
  SELECT 'company' AS record_kind, id AS record_id, created_version AS ledger_version FROM company
  UNION ALL SELECT 'product', id, created_version FROM product
  UNION ALL SELECT 'agency', id, created_version FROM agency
  UNION ALL SELECT 'agency_group', id, created_version FROM agency_group
  UNION ALL SELECT 'organization', id, created_version FROM organization
  UNION ALL SELECT 'person', id, created_version FROM person
  UNION ALL SELECT 'source', id, created_version FROM source
  UNION ALL SELECT 'evidence', id, created_version FROM evidence
  UNION ALL SELECT 'campaign', id, created_version FROM campaign
  UNION ALL SELECT 'partnership', id, created_version FROM partnership
  UNION ALL SELECT 'contract', id, created_version FROM contract
  UNION ALL SELECT 'claim', id, created_version FROM claim
  UNION ALL SELECT 'commitment', id, created_version FROM commitment
  UNION ALL SELECT 'demand', id, created_version FROM demand
  UNION ALL SELECT 'figure', id, created_version FROM figure
  UNION SELECT record_kind, record_id, (before->>'created_version')::int FROM revision WHERE kind = 'withdrawn' AND before ? 'created_version'
),
happened AS (
  SELECT ledger_version, record_kind, CASE WHEN created AND last <> 'withdrawn' THEN 'created' ELSE last::text END AS what FROM revised
  UNION ALL
  SELECT r.ledger_version, r.record_kind, 'created' FROM recorded r LEFT JOIN revised v USING (ledger_version, record_kind, record_id) WHERE v.record_id IS NULL
)
SELECT ledger_version, record_kind, count(*) FILTER (WHERE what = 'created'), count(*) FILTER (WHERE what = 'updated'),
  count(*) FILTER (WHERE what = 'withdrawn'), count(*) FILTER (WHERE what = 'restored')
FROM happened WHERE ledger_version IN (SELECT version FROM ledger_version) GROUP BY 1, 2;
