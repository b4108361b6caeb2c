-- A partnership stands as all rows that list it say, whichever files and registers brought them, in whatever order.

-- AlterTable
ALTER TABLE "dataset" ADD COLUMN     "register" TEXT;

-- AlterTable
ALTER TABLE "partnership_listing" ADD COLUMN     "listed" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "note" TEXT,
ADD COLUMN     "status" "partnership_status" NOT NULL DEFAULT 'unknown';

-- What rows that are there already said of the state of a tie is what their partnership says of it.
UPDATE "partnership_listing" l SET "status" = p."status", "note" = p."note" FROM "partnership" p WHERE p."id" = l."partnership_id";

-- CreateIndex
CREATE INDEX "dataset_register_idx" ON "dataset"("register");
