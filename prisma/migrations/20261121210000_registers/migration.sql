-- What imports of other registers need: listings of partnerships, registers of agencies, releases of the Open Contracting standard.

-- AlterTable
ALTER TABLE "agency_listing" ADD COLUMN     "last_listed" DATE;

-- AlterTable
ALTER TABLE "import_run" ADD COLUMN     "snapshot_on" DATE;

-- AlterTable
ALTER TABLE "partnership_listing" ADD COLUMN     "other_vendors" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- Where files are read to before they are merged; see the migration before.
DROP TABLE "staging"."contract_row";

CREATE UNLOGGED TABLE "staging"."contract_row" (
    "position" BIGINT NOT NULL,
    "dataset" TEXT NOT NULL,
    "file" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "row_id" TEXT NOT NULL,
    "row_key" TEXT NOT NULL,
    "contract_id" TEXT NOT NULL,
    "own_row" BOOLEAN NOT NULL,
    "process" TEXT,
    "identifier" TEXT NOT NULL,
    "display_number" TEXT,
    "kind" TEXT NOT NULL,
    "buyer_name" TEXT NOT NULL,
    "buyer_country" CHAR(2),
    "recipient_name" TEXT,
    "recipients" TEXT NOT NULL,
    "amount" DECIMAL(20,2),
    "currency" CHAR(3),
    "action_on" DATE,
    "last_action_on" DATE,
    "signed_earliest" DATE,
    "signed_text" TEXT,
    "modification" TEXT,
    "fiscal_year" INTEGER,
    "description" TEXT,
    "note" TEXT,
    "cells" JSONB NOT NULL
);

CREATE UNLOGGED TABLE "staging"."listing_row" (
    "position" BIGINT NOT NULL,
    "dataset" TEXT NOT NULL,
    "file" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "row_id" TEXT NOT NULL,
    "row_key" TEXT NOT NULL,
    "agency_name" TEXT NOT NULL,
    "country" CHAR(2) NOT NULL,
    "state" TEXT,
    "county" TEXT,
    "city" TEXT,
    "agency_type" TEXT NOT NULL,
    "agency_level" TEXT NOT NULL,
    "vendors" TEXT[] NOT NULL,
    "product" TEXT,
    "technology" TEXT,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "dated_earliest" DATE,
    "dated_latest" DATE,
    "dated_text" TEXT,
    "note" TEXT,
    "cells" JSONB NOT NULL
);

CREATE UNLOGGED TABLE "staging"."agency_row" (
    "position" BIGINT NOT NULL,
    "dataset" TEXT NOT NULL,
    "file" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "row_id" TEXT NOT NULL,
    "row_key" TEXT NOT NULL,
    "agency_name" TEXT NOT NULL,
    "country" CHAR(2) NOT NULL,
    "state" TEXT,
    "county" TEXT,
    "city" TEXT,
    "agency_type" TEXT NOT NULL,
    "agency_level" TEXT NOT NULL,
    "ori" TEXT,
    "latitude" DECIMAL(8,5),
    "longitude" DECIMAL(8,5),
    "cells" JSONB NOT NULL
);

CREATE UNLOGGED TABLE "staging"."release" (
    "position" BIGINT NOT NULL,
    "dataset" TEXT NOT NULL,
    "file" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "path" TEXT NOT NULL,
    "ocid" TEXT NOT NULL,
    "dated" TEXT NOT NULL,
    "release" JSON NOT NULL
);
