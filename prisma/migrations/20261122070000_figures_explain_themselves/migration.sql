-- Figures say in which way each rival differs and who counted; claims can say that something is so or is not; what an editor says of
-- two claims that cannot both hold stands beside them.

-- CreateEnum
CREATE TYPE "claim_state" AS ENUM ('holds', 'does_not_hold');

-- CreateEnum
CREATE TYPE "claim_difference" AS ENUM ('unit', 'bodies', 'membership', 'period', 'as_of', 'part', 'stage', 'method', 'rounding', 'incomplete', 'wording', 'same', 'not_known');

-- AlterTable
ALTER TABLE "claim" ADD COLUMN     "state" "claim_state";

-- AlterTable
ALTER TABLE "figure_claim" ADD COLUMN     "counted_by" TEXT,
ADD COLUMN     "differences" "claim_difference"[] DEFAULT ARRAY[]::"claim_difference"[];

-- CreateTable
CREATE TABLE "conflict_explanation" (
    "id" TEXT NOT NULL,
    "claim_id" TEXT NOT NULL,
    "other_claim_id" TEXT NOT NULL,
    "differences" "claim_difference"[],
    "reason" TEXT NOT NULL,
    "created_version" INTEGER NOT NULL,
    "updated_version" INTEGER NOT NULL,

    CONSTRAINT "conflict_explanation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "conflict_explanation_other_claim_id_idx" ON "conflict_explanation"("other_claim_id");

-- CreateIndex
CREATE UNIQUE INDEX "conflict_explanation_claim_id_other_claim_id_key" ON "conflict_explanation"("claim_id", "other_claim_id");

-- AddForeignKey
ALTER TABLE "conflict_explanation" ADD CONSTRAINT "conflict_explanation_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict_explanation" ADD CONSTRAINT "conflict_explanation_other_claim_id_fkey" FOREIGN KEY ("other_claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A state is a state of something, and a number is none.
ALTER TABLE "claim" ADD CONSTRAINT "claim_state_metric" CHECK ("state" IS NULL OR ("metric_id" IS NOT NULL AND "quantity" IS NULL));
-- Two claims are one pair, whichever is named first.
ALTER TABLE "conflict_explanation" ADD CONSTRAINT "conflict_explanation_pair" CHECK ("claim_id" COLLATE "C" < "other_claim_id" COLLATE "C");
