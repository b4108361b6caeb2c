-- A claim that repeats another document's research names it, so that repetitions are not counted as witnesses.

-- AlterTable
ALTER TABLE "claim" ADD COLUMN     "origin_attribution" "attribution",
ADD COLUMN     "origin_id" TEXT,
ADD COLUMN     "origin_note" TEXT;

-- CreateIndex
CREATE INDEX "claim_origin_id_idx" ON "claim"("origin_id");

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_origin_id_fkey" FOREIGN KEY ("origin_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- An origin says how sure it is, and nothing is said of one that is not there.
ALTER TABLE "claim" ADD CONSTRAINT "claim_origin_known" CHECK (
  ("origin_id" IS NULL) = ("origin_attribution" IS NULL) AND ("origin_note" IS NULL OR "origin_id" IS NOT NULL)
);
