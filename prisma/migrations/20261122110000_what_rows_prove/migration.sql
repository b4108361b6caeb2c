-- CreateTable
CREATE TABLE "partnership_proof" (
    "partnership_id" TEXT NOT NULL,
    "row_id" TEXT,
    "dataset_ids" TEXT[],

    CONSTRAINT "partnership_proof_pkey" PRIMARY KEY ("partnership_id")
);

-- What the rows that are there prove.
INSERT INTO "partnership_proof" ("partnership_id", "row_id", "dataset_ids")
WITH listed AS (
  SELECT DISTINCT ON (partnership_id) partnership_id, row_id FROM partnership_listing
  ORDER BY partnership_id, last_listed DESC NULLS LAST, dated_latest DESC NULLS LAST, row_id
),
acted AS (
  SELECT DISTINCT ON (c.partnership_id) c.partnership_id, t.row_id
  FROM contract_company c JOIN contract_transaction t ON t.contract_id = c.contract_id
  ORDER BY c.partnership_id, t.action_on DESC NULLS LAST, t.row_id
),
contracted AS (
  SELECT c.partnership_id, k.dataset_id, min(k.row_id) AS row_id FROM contract_company c JOIN contract k ON k.id = c.contract_id
  WHERE k.dataset_id IS NOT NULL GROUP BY 1, 2
),
brought AS (
  SELECT partnership_id, array_agg(dataset_id ORDER BY dataset_id) AS dataset_ids FROM (
    SELECT partnership_id, dataset_id FROM partnership_listing UNION SELECT partnership_id, dataset_id FROM contracted
  ) AS each GROUP BY 1
),
own AS (SELECT partnership_id, min(row_id) AS row_id FROM contracted GROUP BY 1)
SELECT partnership_id, coalesce(listed.row_id, acted.row_id, own.row_id) AS row_id, dataset_ids
FROM brought LEFT JOIN listed USING (partnership_id) LEFT JOIN acted USING (partnership_id) LEFT JOIN own USING (partnership_id);

-- AddForeignKey
ALTER TABLE "partnership_proof" ADD CONSTRAINT "partnership_proof_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ANALYZE "partnership_proof";
