-- What is not matched yet is counted, found and can be matched anew: by whom rows were read, and whom they name.

-- CreateEnum
CREATE TYPE "unmatched_kind" AS ENUM ('recipient', 'buyer', 'vendor');

-- AlterTable
ALTER TABLE "contract" ADD COLUMN     "buyer_country" CHAR(2),
ADD COLUMN     "recipients" JSONB;

-- AlterTable
ALTER TABLE "import_run" ADD COLUMN     "country" CHAR(2),
ADD COLUMN     "description_column" TEXT,
ADD COLUMN     "recipient_column" TEXT,
ADD COLUMN     "register" TEXT;

-- AlterTable
ALTER TABLE "ledger_version" ADD COLUMN     "rules_hash" TEXT;

-- AlterTable
ALTER TABLE "partnership_listing" ADD COLUMN     "vendors" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "unmatched_name" (
    "id" TEXT NOT NULL,
    "kind" "unmatched_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "normalised" TEXT NOT NULL,
    "dataset_id" TEXT NOT NULL,
    "country" CHAR(2),
    "rows" INTEGER NOT NULL,
    "contracts" INTEGER NOT NULL,
    "shared" INTEGER NOT NULL,
    "sums" JSONB NOT NULL,
    "value" DECIMAL(24,2),

    CONSTRAINT "unmatched_name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unmatched_total" (
    "dataset_id" TEXT NOT NULL,
    "kind" "unmatched_kind" NOT NULL,
    "names" INTEGER NOT NULL,
    "rows" INTEGER NOT NULL,
    "contracts" INTEGER NOT NULL,
    "sums" JSONB NOT NULL,

    CONSTRAINT "unmatched_total_pkey" PRIMARY KEY ("dataset_id","kind")
);

-- CreateIndex
CREATE INDEX "unmatched_name_value_id_idx" ON "unmatched_name"("value", "id");

-- CreateIndex
CREATE INDEX "unmatched_name_rows_id_idx" ON "unmatched_name"("rows", "id");

-- CreateIndex
CREATE INDEX "unmatched_name_dataset_id_kind_idx" ON "unmatched_name"("dataset_id", "kind");

-- AddForeignKey
ALTER TABLE "unmatched_name" ADD CONSTRAINT "unmatched_name_dataset_id_fkey" FOREIGN KEY ("dataset_id") REFERENCES "dataset"("slug") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unmatched_total" ADD CONSTRAINT "unmatched_total_dataset_id_fkey" FOREIGN KEY ("dataset_id") REFERENCES "dataset"("slug") ON DELETE CASCADE ON UPDATE CASCADE;

-- Names are sorted without regard to capitals, and found by their words.
CREATE INDEX "unmatched_name_sorted_by_name" ON "unmatched_name" (lower(left("name", 200)), "id");
CREATE INDEX "unmatched_name_trigram" ON "unmatched_name" USING gin ("normalised" gin_trgm_ops);

-- Contracts are found by the names that their records write. Names can be longer than what an index holds.
DROP INDEX "contract_sorted_by_recipient";
CREATE INDEX "contract_sorted_by_recipient" ON "contract" (lower(left("recipient_name", 200)), "id");
CREATE INDEX "contract_by_buyer_name" ON "contract" (left("buyer_name", 200));
CREATE INDEX "contract_by_several_recipients" ON "contract" USING gin ("recipients" jsonb_path_ops) WHERE jsonb_array_length("recipients") > 1;
