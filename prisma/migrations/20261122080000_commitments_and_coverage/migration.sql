-- What a commitment leaves out, whom it binds and what took its place; what is not known of an agency, a company or a group, and how large registers are.

-- CreateEnum
CREATE TYPE "coverage_state" AS ENUM ('searched', 'asked', 'refused');

-- AlterTable
ALTER TABLE "commitment" ADD COLUMN     "exceptions" TEXT,
ADD COLUMN     "scope" TEXT,
ADD COLUMN     "successor_id" TEXT;

-- AlterTable
ALTER TABLE "citation" ADD COLUMN     "coverage_id" TEXT,
ADD COLUMN     "dated_earliest" DATE,
ADD COLUMN     "dated_latest" DATE,
ADD COLUMN     "dated_text" TEXT;

-- CreateTable
CREATE TABLE "coverage" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "agency_id" TEXT,
    "agency_group_id" TEXT,
    "company_id" TEXT,
    "matter" TEXT NOT NULL,
    "state" "coverage_state" NOT NULL,
    "who" TEXT NOT NULL,
    "looked_in" TEXT NOT NULL,
    "on_earliest" DATE,
    "on_latest" DATE,
    "on_text" TEXT,
    "note" TEXT,
    "created_version" INTEGER NOT NULL,
    "updated_version" INTEGER NOT NULL,

    CONSTRAINT "coverage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agency_register" (
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "url" TEXT,
    "licence" TEXT NOT NULL,
    "country" CHAR(2) NOT NULL,
    "counted_on" DATE NOT NULL,
    "datasets" TEXT[],
    "note" TEXT,

    CONSTRAINT "agency_register_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "agency_register_count" (
    "register_id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "type_id" TEXT NOT NULL,
    "agencies" INTEGER NOT NULL,

    CONSTRAINT "agency_register_count_pkey" PRIMARY KEY ("register_id","state","type_id")
);

-- CreateIndex
CREATE INDEX "commitment_successor_id_idx" ON "commitment"("successor_id");

-- CreateIndex
CREATE INDEX "citation_coverage_id_idx" ON "citation"("coverage_id");

-- CreateIndex
CREATE UNIQUE INDEX "coverage_slug_key" ON "coverage"("slug");

-- CreateIndex
CREATE INDEX "coverage_agency_id_idx" ON "coverage"("agency_id");

-- CreateIndex
CREATE INDEX "coverage_agency_group_id_idx" ON "coverage"("agency_group_id");

-- CreateIndex
CREATE INDEX "coverage_company_id_idx" ON "coverage"("company_id");

-- CreateIndex
CREATE INDEX "agency_register_count_type_id_idx" ON "agency_register_count"("type_id");

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_coverage_id_fkey" FOREIGN KEY ("coverage_id") REFERENCES "coverage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coverage" ADD CONSTRAINT "coverage_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coverage" ADD CONSTRAINT "coverage_agency_group_id_fkey" FOREIGN KEY ("agency_group_id") REFERENCES "agency_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coverage" ADD CONSTRAINT "coverage_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency_register_count" ADD CONSTRAINT "agency_register_count_register_id_fkey" FOREIGN KEY ("register_id") REFERENCES "agency_register"("slug") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency_register_count" ADD CONSTRAINT "agency_register_count_type_id_fkey" FOREIGN KEY ("type_id") REFERENCES "agency_type"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A commitment does not follow itself; days have an order; what was looked for concerns one party.
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_not_its_own_successor" CHECK ("successor_id" <> "id");
ALTER TABLE "citation" ADD CONSTRAINT "citation_dated_interval" CHECK ("dated_earliest" <= "dated_latest");
ALTER TABLE "coverage" ADD CONSTRAINT "coverage_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "coverage" ADD CONSTRAINT "coverage_on_interval" CHECK ("on_earliest" <= "on_latest");
ALTER TABLE "coverage" ADD CONSTRAINT "coverage_one_subject" CHECK (num_nonnulls("agency_id", "agency_group_id", "company_id") = 1);
ALTER TABLE "coverage" ADD CONSTRAINT "coverage_created_version_fkey" FOREIGN KEY ("created_version") REFERENCES "ledger_version" ("version");
ALTER TABLE "coverage" ADD CONSTRAINT "coverage_updated_version_fkey" FOREIGN KEY ("updated_version") REFERENCES "ledger_version" ("version");
ALTER TABLE "agency_register" ADD CONSTRAINT "agency_register_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "agency_register" ADD CONSTRAINT "agency_register_country_form" CHECK ("country" ~ '^[A-Z]{2}$');
ALTER TABLE "agency_register_count" ADD CONSTRAINT "agency_register_count_some" CHECK ("agencies" >= 1);

-- A citation is about one record, which may now be a search that found nothing.
ALTER TABLE "citation" DROP CONSTRAINT "citation_one_record";
ALTER TABLE "citation" ADD CONSTRAINT "citation_one_record" CHECK (num_nonnulls("partnership_id", "contract_id", "claim_id", "commitment_id", "campaign_id", "demand_id", "organization_id", "person_id", "company_id", "agency_id", "coverage_id") = 1);
