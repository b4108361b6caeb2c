-- Readers object to records. Their words and how to reach them lie apart, where pages cannot read; a record of what was decided is kept for good.

-- CreateEnum
CREATE TYPE "objection_state" AS ENUM ('received', 'under_review', 'accepted', 'declined');

-- CreateEnum
CREATE TYPE "objection_act" AS ENUM ('received', 'reviewed', 'released', 'hidden', 'accepted', 'declined', 'corrected');

-- CreateTable
CREATE TABLE "objection" (
    "id" SERIAL NOT NULL,
    "record_kind" TEXT NOT NULL,
    "record_id" TEXT NOT NULL,
    "record_key" TEXT NOT NULL,
    "record_title" TEXT NOT NULL,
    "evidence_id" TEXT,
    "state" "objection_state" NOT NULL DEFAULT 'received',
    "words" TEXT,
    "proof_url" TEXT,
    "ledger_version" INTEGER NOT NULL,
    "corrected_version" INTEGER,
    "filed_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "objection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "objection_step" (
    "id" SERIAL NOT NULL,
    "objection_id" INTEGER NOT NULL,
    "act" "objection_act" NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by_whom" TEXT,
    "reason" TEXT,
    "ledger_version" INTEGER,

    CONSTRAINT "objection_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "objection_letter" (
    "objection_id" INTEGER NOT NULL,
    "words" TEXT NOT NULL,
    "proof_url" TEXT,
    "contact" TEXT,
    "words_sha256" TEXT NOT NULL,

    CONSTRAINT "objection_letter_pkey" PRIMARY KEY ("objection_id")
);

-- CreateTable
CREATE TABLE "objection_reply" (
    "source_id" TEXT NOT NULL,
    "objection_number" INTEGER NOT NULL,
    "record" TEXT NOT NULL,

    CONSTRAINT "objection_reply_pkey" PRIMARY KEY ("source_id")
);

-- CreateIndex
CREATE INDEX "objection_record_kind_record_id_idx" ON "objection"("record_kind", "record_id");

-- CreateIndex
CREATE INDEX "objection_state_id_idx" ON "objection"("state", "id");

-- CreateIndex
CREATE INDEX "objection_filed_at_idx" ON "objection"("filed_at");

-- CreateIndex
CREATE INDEX "objection_changed_at_id_idx" ON "objection"("changed_at", "id");

-- CreateIndex
CREATE INDEX "objection_step_objection_id_id_idx" ON "objection_step"("objection_id", "id");

-- CreateIndex
CREATE INDEX "objection_letter_words_sha256_idx" ON "objection_letter"("words_sha256");

-- CreateIndex
CREATE INDEX "objection_reply_objection_number_idx" ON "objection_reply"("objection_number");

-- AddForeignKey
ALTER TABLE "objection_step" ADD CONSTRAINT "objection_step_objection_id_fkey" FOREIGN KEY ("objection_id") REFERENCES "objection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objection_letter" ADD CONSTRAINT "objection_letter_objection_id_fkey" FOREIGN KEY ("objection_id") REFERENCES "objection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objection_reply" ADD CONSTRAINT "objection_reply_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "objection" ADD CONSTRAINT "objection_ledger_version_fkey" FOREIGN KEY ("ledger_version") REFERENCES "ledger_version" ("version");
ALTER TABLE "objection" ADD CONSTRAINT "objection_corrected_version_fkey" FOREIGN KEY ("corrected_version") REFERENCES "ledger_version" ("version");
ALTER TABLE "objection_step" ADD CONSTRAINT "objection_step_ledger_version_fkey" FOREIGN KEY ("ledger_version") REFERENCES "ledger_version" ("version");

-- What is kept has a form, whoever wrote it.
ALTER TABLE "objection" ADD CONSTRAINT "objection_record_kind_known" CHECK ("record_kind" IN
  ('agency', 'campaign', 'claim', 'commitment', 'company', 'contract', 'evidence', 'figure', 'organization', 'partnership', 'person', 'source'));
ALTER TABLE "objection" ADD CONSTRAINT "objection_corrected_is_accepted" CHECK ("corrected_version" IS NULL OR "state" = 'accepted');
ALTER TABLE "objection_letter" ADD CONSTRAINT "objection_letter_lengths" CHECK (
  char_length("words") BETWEEN 20 AND 4000 AND char_length("contact") <= 200 AND char_length("proof_url") <= 500);
ALTER TABLE "objection_step" ADD CONSTRAINT "objection_step_says_who" CHECK (("act" = 'received') = ("by_whom" IS NULL));
ALTER TABLE "objection_step" ADD CONSTRAINT "objection_step_says_why" CHECK ("act" NOT IN ('accepted', 'declined', 'hidden') OR "reason" ~ '\S');
ALTER TABLE "objection_step" ADD CONSTRAINT "objection_step_names_version" CHECK (("act" = 'corrected') = ("ledger_version" IS NOT NULL));

-- A step makes the state; nothing else does, and no step is ever changed or taken away.
CREATE FUNCTION "objection_follows_its_steps"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "objection" SET "changed_at" = NEW."at",
    "state" = CASE NEW."act" WHEN 'reviewed' THEN 'under_review' WHEN 'accepted' THEN 'accepted' WHEN 'declined' THEN 'declined'
      ELSE "state"::text END::"objection_state",
    "corrected_version" = CASE NEW."act" WHEN 'corrected' THEN NEW."ledger_version" WHEN 'reviewed' THEN NULL WHEN 'declined' THEN NULL ELSE "corrected_version" END
  WHERE "id" = NEW."objection_id";
  RETURN NULL;
END $$;
CREATE TRIGGER "objection_step_makes_state" AFTER INSERT ON "objection_step" FOR EACH ROW EXECUTE FUNCTION "objection_follows_its_steps"();

CREATE FUNCTION "objections_are_kept"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'TRUNCATE' AND NOT EXISTS (SELECT FROM "objection") THEN
    RETURN NULL; -- nothing is lost
  END IF;
  IF TG_TABLE_NAME = 'objection' AND TG_OP = 'UPDATE' THEN
    IF (NEW."id", NEW."record_kind", NEW."record_id", NEW."evidence_id", NEW."filed_at", NEW."ledger_version")
      IS NOT DISTINCT FROM (OLD."id", OLD."record_kind", OLD."record_id", OLD."evidence_id", OLD."filed_at", OLD."ledger_version")
      AND (NEW."state" = OLD."state" OR pg_trigger_depth() > 1) THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'Objections and what was decided on them are kept as they are.' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER "objection_is_kept" BEFORE UPDATE OR DELETE ON "objection" FOR EACH ROW EXECUTE FUNCTION "objections_are_kept"();
CREATE TRIGGER "objection_is_not_emptied" BEFORE TRUNCATE ON "objection" FOR EACH STATEMENT EXECUTE FUNCTION "objections_are_kept"();
CREATE TRIGGER "objection_step_is_kept" BEFORE UPDATE OR DELETE ON "objection_step" FOR EACH ROW EXECUTE FUNCTION "objections_are_kept"();
CREATE TRIGGER "objection_step_is_not_emptied" BEFORE TRUNCATE ON "objection_step" FOR EACH STATEMENT EXECUTE FUNCTION "objections_are_kept"();

-- The one thing that whoever reads for visitors may write. It runs as the tables' owner and does no more than this.
CREATE FUNCTION "file_objection"(
  "kind" text, "id" text, "key" text, "title" text, "evidence" text, "said" text, "proof" text, "reach" text, "per_hour" integer
) RETURNS TABLE ("number" integer, "is_new" boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  print text := encode(sha256(convert_to(lower(btrim(regexp_replace(said, '\s+', ' ', 'g'))), 'UTF8')), 'hex');
  earlier record;
BEGIN
  -- One at a time, so that none slips past the limits.
  PERFORM pg_advisory_xact_lock(3210005);
  SELECT o."id" AS found, o."record_kind" = kind AND o."record_id" = file_objection.id AS same INTO earlier
  FROM "objection_letter" l JOIN "objection" o ON o."id" = l."objection_id"
  WHERE l."words_sha256" = print AND o."filed_at" > now() - interval '90 days'
  ORDER BY same DESC, o."id" LIMIT 1;
  IF earlier.same THEN
    RETURN QUERY SELECT earlier.found, false;
    RETURN;
  ELSIF earlier.found IS NOT NULL THEN
    RAISE EXCEPTION 'The same words were sent about another record.' USING ERRCODE = 'OB001';
  END IF;
  IF (SELECT count(*) FROM "objection" o WHERE o."filed_at" > now() - interval '1 hour') >= least(per_hour, 500) THEN
    RAISE EXCEPTION 'Too many objections in an hour.' USING ERRCODE = 'OB002';
  END IF;
  RETURN QUERY
    WITH filed AS (
      INSERT INTO "objection" ("record_kind", "record_id", "record_key", "record_title", "evidence_id", "ledger_version")
      SELECT kind, file_objection.id, key, left(title, 300), evidence, max("version") FROM "ledger_version"
      RETURNING "objection"."id"
    ), letter AS (
      INSERT INTO "objection_letter" ("objection_id", "words", "proof_url", "contact", "words_sha256")
      SELECT filed."id", said, proof, reach, print FROM filed
    ), step AS (
      INSERT INTO "objection_step" ("objection_id", "act") SELECT filed."id", 'received' FROM filed
    )
    SELECT filed."id", true FROM filed;
END $$;
REVOKE ALL ON FUNCTION "file_objection"(text, text, text, text, text, text, text, text, integer) FROM PUBLIC;
