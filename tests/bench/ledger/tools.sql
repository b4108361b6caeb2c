-- What the other files draw with. Each draw is a hash of a number and a salt, so that the same seed gives the same ledger.
CREATE SCHEMA bench;

-- A number from 0 up to 1.
CREATE FUNCTION bench.dice(i bigint, salt int) RETURNS float8 LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
  $$ SELECT (hashint8extended(i, :seed * 1000 + salt) & 9007199254740991)::float8 / 9007199254740992 $$;

-- A whole number from 1 to `count`; with a skew above 1 the first are drawn more often.
CREATE FUNCTION bench.nth(count bigint, i bigint, salt int, skew float8) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
  $$ SELECT 1 + floor(count * power(bench.dice(i, salt), skew))::int $$;

CREATE FUNCTION bench.pick(words text[], i bigint, salt int, skew float8 DEFAULT 1) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
  $$ SELECT words[1 + floor(cardinality(words) * power(bench.dice(i, salt), skew))::int] $$;

-- Ids have the form of the ledger's. Times an odd number, modulo a power of two, no number falls on another's.
CREATE FUNCTION bench.id(prefix text, i bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
  $$ SELECT prefix || lpad(to_hex((i * 29996224275) & 4503599627370495), 13, '0') $$;

CREATE FUNCTION bench.recipient(j bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
  $$ SELECT bench.pick(:nameWords, j, 91) || ' ' || CASE WHEN j % 3 = 0 THEN bench.pick(:nameWords, j, 92) || ' ' ELSE '' END
       || bench.pick(:tradeWords, j, 93) || CASE WHEN j % 5 = 0 THEN ' ' || j ELSE '' END || bench.pick(:legalForms, j, 94) $$;

INSERT INTO dataset (slug, title, publisher, licence, attribution, version, snapshot_on, description, expected_min, expected_max, created_version, updated_version)
  SELECT slug, title, 'Bench', 'CC0-1.0', 'Bench', '1', '2026-11-01', 'Made up, to measure with.', 0, 2147483647, :version, :version
  FROM (VALUES ('bench-agencies', 'Register of agencies'), ('bench-listings', 'Register of technology in use'), ('bench-awards', 'Awards and their actions'),
    ('bench-purchases', 'Purchases'), ('bench-notices', 'Contract notices of the United Kingdom'), ('bench-abroad', 'Contracts of other countries')) made (slug, title);
INSERT INTO import_run (id, dataset_id, ledger_version, state, started_at, finished_at, snapshot_on, files_sha256, files, read, loaded, unchanged, refused)
  SELECT bench.id('run-', row_number() OVER (ORDER BY slug)), slug, :version, 'running', now(), now(), '2026-11-01', encode(sha256(slug::bytea), 'hex'),
    ARRAY[slug || '.csv'], 0, 0, 0, 0
  FROM dataset WHERE created_version = :version;
