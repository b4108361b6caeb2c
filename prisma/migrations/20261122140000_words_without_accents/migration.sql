-- English words without their accents: "cafe" finds "café", and the other way round.
CREATE TEXT SEARCH CONFIGURATION "english_unaccented" (COPY = pg_catalog.english);
ALTER TEXT SEARCH CONFIGURATION "english_unaccented" ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;

DROP INDEX "evidence_words";
CREATE INDEX "evidence_words" ON "evidence" USING gin (to_tsvector('english_unaccented', coalesce("exact", '')));
DROP INDEX "contract_words";
CREATE INDEX "contract_words" ON "contract" USING gin (to_tsvector('english_unaccented', coalesce("description", '') || ' ' || "buyer_name" || ' ' || coalesce("recipient_name", '')));
