-- An import checks what it wrote, however much there is beside it.
-- CreateIndex
CREATE INDEX "partnership_updated_version_idx" ON "partnership" USING BRIN ("updated_version");

-- CreateIndex
CREATE INDEX "contract_updated_version_idx" ON "contract" USING BRIN ("updated_version");
