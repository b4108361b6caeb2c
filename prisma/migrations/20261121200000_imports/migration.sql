-- What an import needs to compare, to merge and to be taken back.

-- AlterTable
ALTER TABLE "contract" ADD COLUMN     "last_listed" DATE;

-- AlterTable
ALTER TABLE "contract_transaction" ADD COLUMN     "last_listed" DATE;

-- CreateTable
CREATE TABLE "import_change" (
    "run_id" TEXT NOT NULL,
    "record_kind" TEXT NOT NULL,
    "record_id" TEXT NOT NULL,
    "before" JSONB,

    CONSTRAINT "import_change_pkey" PRIMARY KEY ("run_id","record_kind","record_id")
);

-- CreateIndex
CREATE INDEX "import_change_record_kind_record_id_idx" ON "import_change"("record_kind", "record_id");

-- AddForeignKey
ALTER TABLE "import_change" ADD CONSTRAINT "import_change_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "import_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Where files are read to before they are merged. One import is at work at a time and empties it first; it is not part of the ledger,
-- so it is not logged, and pages cannot see it.
CREATE SCHEMA "staging";

CREATE UNLOGGED TABLE "staging"."contract_row" (
    "position" BIGINT NOT NULL,
    "dataset" TEXT NOT NULL,
    "file" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "row_id" TEXT NOT NULL,
    "row_key" TEXT NOT NULL,
    "contract_id" TEXT NOT NULL,
    "own_row" BOOLEAN NOT NULL,
    "identifier" TEXT NOT NULL,
    "display_number" TEXT,
    "kind" TEXT NOT NULL,
    "buyer_name" TEXT NOT NULL,
    "recipient_name" TEXT,
    "recipient_ids" TEXT NOT NULL,
    "amount" DECIMAL(20,2),
    "currency" CHAR(3) NOT NULL,
    "action_on" DATE,
    "last_action_on" DATE,
    "modification" TEXT,
    "fiscal_year" INTEGER,
    "description" TEXT,
    "note" TEXT,
    "cells" JSONB NOT NULL
);

CREATE UNLOGGED TABLE "staging"."refused_row" (
    "dataset" TEXT NOT NULL,
    "file" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "column" TEXT,
    "value" TEXT,
    "reason" TEXT NOT NULL,
    "remedy" TEXT NOT NULL,
    "cells" JSONB
);
