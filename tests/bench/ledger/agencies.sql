-- Agencies: types, levels and places as often as among those that the seeds bring.
CREATE UNLOGGED TABLE bench.model AS
  SELECT row_number() OVER (ORDER BY a.id) AS number, a.type_id, t.name AS type_name, a.level, a.state, a.county, a.latitude, a.longitude
  FROM agency a JOIN agency_type t ON t.slug = a.type_id WHERE a.country = 'US' AND a.state IS NOT NULL;
CREATE UNIQUE INDEX ON bench.model (number);

CREATE UNLOGGED TABLE bench.agency AS
  WITH drawn AS (
    SELECT i, m.*, CASE WHEN bench.dice(i, 3) < 0.3 THEN bench.pick(:townPrefixes, i, 4) || ' ' ELSE '' END
        || bench.pick(:townStarts, i, 5) || bench.pick(:townEnds, i, 6) AS town,
      CASE WHEN bench.dice(i, 2) < 0.07 THEN 'GB' WHEN bench.dice(i, 2) < 0.1 THEN 'CA' ELSE 'US' END AS country
    FROM generate_series(1, :agencies * 2) i
    JOIN bench.model m ON m.number = bench.nth((SELECT count(*) FROM bench.model), i, 1, 1)
  ),
  named AS (
    SELECT *, town || ' ' || CASE type_id WHEN 'police' THEN 'Police Department' WHEN 'sheriff' THEN 'County Sheriff''s Office'
        WHEN 'campus-police' THEN 'University Police' WHEN 'state-police' THEN 'Highway Patrol' ELSE initcap(type_name) END AS name,
      CASE country WHEN 'US' THEN state END AS in_state
    FROM drawn
  ),
  addressed AS (
    SELECT *, regexp_replace(lower(replace(name, '''', '')), '[^a-z0-9]+', '-', 'g') || '-' || lower(coalesce(in_state, country)) AS slug FROM named
  ),
  once AS (
    SELECT DISTINCT ON (slug) * FROM addressed d WHERE NOT EXISTS (SELECT 1 FROM agency a WHERE a.slug = d.slug) ORDER BY slug, i
  )
  SELECT * FROM once ORDER BY i LIMIT :agencies;

INSERT INTO agency (id, slug, name, type_id, level, country, state, county, city, latitude, longitude, ori, created_version, updated_version)
  SELECT bench.id('a-', i), slug, name, type_id, level, country, in_state, CASE country WHEN 'US' THEN county END, town,
    CASE country WHEN 'US' THEN round((latitude + bench.dice(i, 7) - 0.5)::numeric, 5) END,
    CASE country WHEN 'US' THEN round((longitude + bench.dice(i, 8) - 0.5)::numeric, 5) END,
    CASE WHEN country = 'US' AND bench.dice(i, 9) < 0.6 THEN 'ZZ' || lpad(i::text, 7, '0') END, :version, :version
  FROM bench.agency;
INSERT INTO agency_name (agency_id, name, normalised, kind, seen_in)
  SELECT bench.id('a-', i), name, lower(replace(name, '''', '')), 'main', 'bench-agencies' FROM bench.agency;
INSERT INTO agency_listing (row_id, agency_id, dataset_id, run_id, file, line, row_key, cells, matched_by)
  SELECT bench.id('r-', 200000000 + i), bench.id('a-', i), 'bench-agencies', r.id, 'bench-agencies.csv', 1 + row_number() OVER (ORDER BY i), slug,
    jsonb_build_array(jsonb_build_array('name', name), jsonb_build_array('type', type_name), jsonb_build_array('state', coalesce(in_state, ''))), 'state and name'
  FROM bench.agency JOIN import_run r ON r.dataset_id = 'bench-agencies';
ANALYZE agency;

-- Who buys: those most of all that buy most in what the seeds bring, then other federal ones, then any.
CREATE UNLOGGED TABLE bench.buyer AS
  SELECT row_number() OVER (ORDER BY coalesce(k.contracts, 0) DESC, a.level = 'federal' DESC, md5(a.id)) AS number, a.id, a.name, a.country, a.state
  FROM agency a LEFT JOIN (SELECT buyer_agency_id, count(*) AS contracts FROM contract GROUP BY 1) k ON k.buyer_agency_id = a.id;
CREATE UNIQUE INDEX ON bench.buyer (number);
ANALYZE bench.buyer;
