-- AlterTable
ALTER TABLE "technology" ADD COLUMN "aliases" TEXT[];

-- The entries as they should be now: technologies under their other names too, and companies with who owns them.
CREATE OR REPLACE VIEW "search_entry_now" AS
SELECT 'company' AS kind, c.id, c.slug AS key, c.name AS title, 'owned by ' || o.name AS detail, n.names, n.normal,
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
  FROM unnest(array_remove(ARRAY[t.name, t.atlas_name] || t.aliases, NULL)) WITH ORDINALITY AS own(name, place)
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

SELECT refresh_search_entries('company', (SELECT array_agg(id) FROM company));
SELECT refresh_search_entries('technology', (SELECT array_agg(slug) FROM technology));
