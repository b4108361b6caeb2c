-- What searching by name needs, in one place: an entry for each record that has a name, and the words that are known.

-- CreateTable
CREATE TABLE "search_entry" (
    "kind" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "detail" TEXT,
    "names" TEXT[],
    "normal" TEXT[],
    "words" tsvector NOT NULL,

    CONSTRAINT "search_entry_pkey" PRIMARY KEY ("kind","id")
);

-- CreateTable
CREATE TABLE "search_word" (
    "word" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("word")
);

-- CreateIndex
CREATE INDEX "search_entry_words_idx" ON "search_entry" USING GIN ("words");

-- CreateIndex
CREATE INDEX "search_entry_normal_idx" ON "search_entry" USING GIN ("normal");

-- A text as its names are normalised: lower case, no accents, no punctuation. A copy of the rule in lib/domain/normalise-name.ts
-- for texts that have no normal form of their own.
CREATE FUNCTION "search_text"(written text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT trim(regexp_replace(lower(unaccent(regexp_replace(written, '[''’‘`]', '', 'g'))), '[^[:alnum:]]+', ' ', 'g'))
$$;

-- The initials of a name of three words and more, by which people call it: LAPD; nothing for other names.
CREATE FUNCTION "search_initials"(normalised text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN count(*) BETWEEN 3 AND 8 THEN string_agg(left(word, 1), '' ORDER BY place) END
  FROM regexp_split_to_table(normalised, ' ') WITH ORDINALITY AS part(word, place)
  WHERE word NOT IN ('of', 'the', 'and', 'for', 'in', 'at', 'a', '')
$$;

-- A word, and the word without each of its letters: two words that share one of these are a slip of the keyboard apart.
CREATE FUNCTION "search_slips"(word text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array_agg(DISTINCT left(word, place - 1) || substr(word, place + 1)) || word
  FROM generate_series(1, least(length(word), 24)) AS place
$$;

CREATE INDEX "search_word_trigram" ON "search_word" USING gin ("word" gin_trgm_ops);
CREATE INDEX "search_word_slips" ON "search_word" USING gin (search_slips("word"));

-- Words of names weigh A, initials and identifiers B, places and owners C, what else is said D.
CREATE FUNCTION "search_vector"(normal text[], short text[], beside text, said text, places text[]) RETURNS tsvector LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT setweight(to_tsvector('simple', coalesce(array_to_string(normal, ' , '), '')), 'A')
    || setweight(to_tsvector('simple', coalesce(lower(array_to_string(short, ' ')), '')), 'B')
    || setweight(to_tsvector('simple', search_text(coalesce(beside, ''))), 'C')
    || setweight(to_tsvector('simple', unaccent(left(coalesce(said, ''), 200000))), 'D')
    || array_to_tsvector(coalesce(array_remove(places, NULL), '{}'))
$$;

-- The entries as they should be now.
CREATE VIEW "search_entry_now" AS
SELECT 'company' AS kind, c.id, c.slug AS key, c.name AS title, o.name AS detail, n.names, n.normal,
  search_vector(n.normal || search_text(c.slug), n.short, o.name, c.description, ARRAY['ct:' || lower(c.country)]) AS words
FROM company c LEFT JOIN company o ON o.id = c.parent_id CROSS JOIN LATERAL (
  SELECT array_agg(name ORDER BY place) AS names, array_agg(normalised ORDER BY place) AS normal,
    array_agg(DISTINCT search_initials(normalised)) || (SELECT array_agg(value) FROM company_identifier i WHERE i.company_id = c.id) AS short
  FROM (
    SELECT name, normalised, (CASE WHEN kind = 'main' THEN 0 ELSE 1 END, length(name), name) AS place FROM company_name WHERE company_id = c.id
    UNION ALL SELECT name, search_text(name), (2, length(name), name) FROM company_name WHERE company_id = c.id
  ) AS own
) AS n
UNION ALL
SELECT 'agency', a.id, a.slug, a.name, concat_ws(', ', a.city, a.state, nullif(a.country::text, 'US')), n.names, n.normal,
  search_vector(n.normal, n.short || a.ori, concat_ws(' ', a.city, a.county, CASE WHEN a.county IS NOT NULL THEN 'county' END, t.name), NULL,
    ARRAY['st:' || lower(a.country || '-' || a.state), 'ct:' || lower(a.country)])
FROM agency a JOIN agency_type t ON t.slug = a.type_id CROSS JOIN LATERAL (
  SELECT array_agg(name ORDER BY place) AS names, array_agg(normalised ORDER BY place) AS normal,
    array_agg(DISTINCT search_initials(normalised)) || array_agg(DISTINCT search_initials(replace(normalised, ' county ', ' '))) AS short
  FROM (
    SELECT name, normalised, (CASE WHEN kind = 'main' THEN 0 ELSE 1 END, length(name), name) AS place FROM agency_name WHERE agency_id = a.id
    UNION ALL SELECT name, search_text(name), (2, length(name), name) FROM agency_name WHERE agency_id = a.id AND search_text(name) <> normalised
  ) AS own
) AS n
UNION ALL
SELECT 'organization', g.id, g.slug, g.name, NULL, n.names, n.normal,
  search_vector(n.normal, n.short, NULL, concat_ws(' ', g.description, g.note), ARRAY['ct:' || lower(g.country)])
FROM organization g CROSS JOIN LATERAL (
  SELECT array_agg(name ORDER BY place) AS names, array_agg(normalised ORDER BY place) AS normal, array_agg(DISTINCT search_initials(normalised)) AS short
  FROM (
    SELECT name, normalised, (CASE WHEN kind = 'main' THEN 0 ELSE 1 END, length(name), name) AS place FROM organization_name WHERE organization_id = g.id
  ) AS own
) AS n
UNION ALL
SELECT 'product', p.id, c.slug, p.name, c.name || ' · ' || t.name, n.names, n.normal,
  search_vector(n.normal, NULL, c.name || ' ' || t.name, p.description, NULL)
FROM product p JOIN company c ON c.id = p.company_id JOIN technology t ON t.slug = p.technology_id
CROSS JOIN LATERAL (
  SELECT array_agg(name ORDER BY place) AS names, array_agg(search_text(name) ORDER BY place) AS normal
  FROM unnest(p.name || p.aliases) WITH ORDINALITY AS own(name, place)
) AS n
UNION ALL
SELECT 'technology', t.slug, t.slug, t.name, NULL, n.names, n.normal, search_vector(n.normal, n.short, NULL, t.description, NULL)
FROM technology t CROSS JOIN LATERAL (
  SELECT array_agg(name ORDER BY place) AS names, array_agg(search_text(name) ORDER BY place) AS normal,
    array_agg(DISTINCT search_initials(search_text(name))) AS short
  FROM unnest(array_remove(ARRAY[t.name, t.atlas_name], NULL)) WITH ORDINALITY AS own(name, place)
) AS n
UNION ALL
SELECT 'person', r.id, r.slug, r.name, r.role, ARRAY[r.name], ARRAY[search_text(r.name)],
  search_vector(ARRAY[search_text(r.name)], NULL, r.role, r.note, NULL)
FROM person r
UNION ALL
SELECT 'campaign', r.id, r.slug, r.name, r.began_text, ARRAY[r.name], ARRAY[search_text(r.name)],
  search_vector(ARRAY[search_text(r.name)], NULL, NULL, r.description, NULL)
FROM campaign r
UNION ALL
SELECT 'source', s.id, s.slug, s.title, concat_ws(' · ', s.publisher, s.published_text), ARRAY[s.title], ARRAY[search_text(s.title)],
  search_vector(ARRAY[search_text(s.title)], NULL, concat_ws(' ', s.publisher, s.author, s.slug), s.text, NULL)
FROM source s
UNION ALL
SELECT 'figure', f.id, f.slug, f.title, c.name, ARRAY[f.title], ARRAY[search_text(f.title)],
  search_vector(ARRAY[search_text(f.title)], NULL, concat_ws(' ', c.name, f.slug, trunc(f.value)), concat_ws(' ', f.scope, f.basis), NULL)
FROM figure f LEFT JOIN company c ON c.id = f.company_id
UNION ALL
SELECT 'commitment', m.id, m.slug, m.title, c.name, ARRAY[m.title], ARRAY[search_text(m.title)],
  search_vector(ARRAY[search_text(m.title)], NULL, concat_ws(' ', c.name, replace(m.kind::text, '_', ' '), m.slug), m.terms, NULL)
FROM commitment m JOIN company c ON c.id = m.company_id
UNION ALL
SELECT 'dataset', d.slug, d.slug, d.title, d.publisher, ARRAY[d.title], ARRAY[search_text(d.title)],
  search_vector(ARRAY[search_text(d.title)], NULL, d.publisher, d.description, NULL)
FROM dataset d;

-- Makes the entries of some records right, and of what their names stand in.
CREATE FUNCTION "refresh_search_entries"(which text, ids text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('WITH fresh AS MATERIALIZED (
      SELECT kind, id, key, title, detail, names, normal, words FROM search_entry_now WHERE kind = %1$L AND id = ANY($1)
    ), gone AS (
      DELETE FROM search_entry e WHERE e.kind = %1$L AND e.id = ANY($1) AND NOT EXISTS (SELECT FROM fresh f WHERE f.id = e.id)
    ), written AS (
      INSERT INTO search_entry AS e (kind, id, key, title, detail, names, normal, words) SELECT * FROM fresh
      ON CONFLICT (kind, id) DO UPDATE SET key = excluded.key, title = excluded.title, detail = excluded.detail,
        names = excluded.names, normal = excluded.normal, words = excluded.words
      WHERE (e.key, e.title, e.detail, e.names, e.normal, e.words)
        IS DISTINCT FROM (excluded.key, excluded.title, excluded.detail, excluded.names, excluded.normal, excluded.words)
    )
    INSERT INTO search_word SELECT DISTINCT lexeme FROM fresh, unnest(words)
    WHERE lexeme ~ ''^[[:alnum:]]{1,40}$'' ORDER BY lexeme ON CONFLICT DO NOTHING', which) USING ids;
  IF which = 'company' THEN
    PERFORM refresh_search_entries('product', (SELECT array_agg(id) FROM product WHERE company_id = ANY(ids)));
    PERFORM refresh_search_entries('commitment', (SELECT array_agg(id) FROM commitment WHERE company_id = ANY(ids)));
    PERFORM refresh_search_entries('figure', (SELECT array_agg(id) FROM figure WHERE company_id = ANY(ids)));
  END IF;
END $$;

-- What a statement has changed: the records that it wrote, or those that it took away.
CREATE FUNCTION "keep_search_entries"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ids text[];
BEGIN
  EXECUTE format('SELECT array_agg(DISTINCT %I) FROM changed', TG_ARGV[1]) INTO ids;
  IF ids IS NOT NULL THEN
    PERFORM refresh_search_entries(TG_ARGV[0], ids);
  END IF;
  RETURN NULL;
END $$;

-- Statements that bring a million contracts touch none of these tables.
DO $$
DECLARE
  kept record;
BEGIN
  FOR kept IN
    SELECT * FROM (VALUES
      ('company', 'company', 'id'), ('company_name', 'company', 'company_id'), ('company_identifier', 'company', 'company_id'),
      ('agency', 'agency', 'id'), ('agency_name', 'agency', 'agency_id'),
      ('organization', 'organization', 'id'), ('organization_name', 'organization', 'organization_id'),
      ('product', 'product', 'id'), ('technology', 'technology', 'slug'), ('person', 'person', 'id'), ('campaign', 'campaign', 'id'), ('source', 'source', 'id'),
      ('figure', 'figure', 'id'), ('commitment', 'commitment', 'id'), ('dataset', 'dataset', 'slug')
    ) AS list(tab, kind, col)
  LOOP
    EXECUTE format('CREATE TRIGGER "search_entry_added" AFTER INSERT ON %I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_search_entries(%L, %L)', kept.tab, kept.kind, kept.col);
    EXECUTE format('CREATE TRIGGER "search_entry_changed" AFTER UPDATE ON %I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_search_entries(%L, %L)', kept.tab, kept.kind, kept.col);
    EXECUTE format('CREATE TRIGGER "search_entry_removed" AFTER DELETE ON %I REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_search_entries(%L, %L)', kept.tab, kept.kind, kept.col);
  END LOOP;
END $$;

-- What the ledger holds already.
SELECT refresh_search_entries('company', (SELECT array_agg(id) FROM company));
SELECT refresh_search_entries('agency', (SELECT array_agg(id) FROM agency));
SELECT refresh_search_entries('organization', (SELECT array_agg(id) FROM organization));
SELECT refresh_search_entries('product', (SELECT array_agg(id) FROM product));
SELECT refresh_search_entries('technology', (SELECT array_agg(slug) FROM technology));
SELECT refresh_search_entries('person', (SELECT array_agg(id) FROM person));
SELECT refresh_search_entries('campaign', (SELECT array_agg(id) FROM campaign));
SELECT refresh_search_entries('source', (SELECT array_agg(id) FROM source));
SELECT refresh_search_entries('figure', (SELECT array_agg(id) FROM figure));
SELECT refresh_search_entries('commitment', (SELECT array_agg(id) FROM commitment));
SELECT refresh_search_entries('dataset', (SELECT array_agg(slug) FROM dataset));

-- Contracts are found by the number that people cite.
CREATE INDEX "contract_display_number_idx" ON "contract"("display_number");
