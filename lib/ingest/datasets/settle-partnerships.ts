import type pg from 'pg'

/** Columns of a partnership that its rows decide on. */
const COLUMNS = 'status, began_earliest, began_latest, began_text, last_seen_earliest, last_seen_latest, note'
const of = (alias: string) => COLUMNS.replace(/\w+/g, (column) => `${alias}.${column}`)

/**
 * Brings partnerships in line with what all rows that list them say, whichever datasets brought these and in whatever order: the same as
 * partnership-records.ts says of those of the seeds. Where rows give a beginning and differ, it lies between them; where they only say
 * that it was there by a day, the earliest of these days decides. State and note are those of the row seen last; once no
 * row is listed any more, the tie is no longer listed, which is not ended. Of the same row in two snapshots the later one counts. Those
 * that a file under seeds declares stay as they are, and so do those that no row lists.
 * @param which SQL that gives their ids, as the column `id`
 */
export async function settlePartnerships(tx: pg.ClientBase, version: number, which: string): Promise<void> {
  await tx.query('DROP TABLE IF EXISTS settled')
  await tx.query(`CREATE TEMP TABLE settled ON COMMIT DROP AS ${settledSql(which)}`)
  await tx.query(
    `DELETE FROM settled s USING partnership p WHERE p.id = s.id AND (${of('p')}) IS NOT DISTINCT FROM (${of('s')})`,
  )
  await tx.query(
    `INSERT INTO revision (record_kind, record_id, kind, ledger_version, before, after)
     SELECT 'partnership', p.id, 'updated', $1, to_jsonb(p), to_jsonb(p) || to_jsonb(s) || jsonb_build_object('updated_version', $1::int)
     FROM settled s JOIN partnership p USING (id) WHERE p.created_version < $1`,
    [version],
  )
  await tx.query(
    `UPDATE partnership p SET (${COLUMNS}) = (${of('s')}), updated_version = $1 FROM settled s WHERE s.id = p.id`,
    [version],
  )
  await tx.query('DROP TABLE settled')
}

/** One row a partnership: how it stands by its rows, and by its contracts beside them. */
const settledSql = (which: string) => `
  WITH listing AS (
    SELECT DISTINCT ON (l.partnership_id, coalesce(d.register, d.slug), l.row_key)
      l.partnership_id AS id, l.status, l.note, l.dated_earliest, l.dated_latest, l.dated_text, l.last_listed AS seen, l.listed,
      l.dataset_id AS dataset, l.file, l.line
    FROM partnership_listing l JOIN dataset d ON d.slug = l.dataset_id
    WHERE l.partnership_id IN (${which})
      AND NOT EXISTS (SELECT 1 FROM seed_record r WHERE r.record_kind = 'partnership' AND r.record_id = l.partnership_id)
    ORDER BY l.partnership_id, coalesce(d.register, d.slug), l.row_key, l.last_listed DESC NULLS LAST, l.listed DESC, l.row_id
  ),
  said AS (
    SELECT * FROM listing
    UNION ALL
    SELECT c.partnership_id, 'active', NULL, NULL, k.signed_latest, NULL, k.last_action_on, true, NULL, k.id, 0
    FROM contract_company c JOIN contract k ON k.id = c.contract_id WHERE c.partnership_id IN (SELECT id FROM listing)
  ),
  numbered AS (
    SELECT *, row_number() OVER (PARTITION BY id ORDER BY dated_latest NULLS FIRST, dataset COLLATE "C" NULLS LAST, file COLLATE "C", line) AS nth,
      bool_or(dated_earliest IS NOT NULL) OVER (PARTITION BY id) AS exact,
      row_number() OVER (PARTITION BY id ORDER BY dated_latest NULLS LAST, dataset COLLATE "C" NULLS LAST, file COLLATE "C", line) AS dated_nth,
      row_number() OVER (PARTITION BY id ORDER BY listed DESC, seen DESC NULLS LAST, coalesce(note, '') COLLATE "C") AS latest_nth
    FROM said
  ),
  chosen AS (
    SELECT * FROM numbered WHERE CASE WHEN exact THEN dated_earliest IS NOT NULL ELSE dated_nth = 1 AND dated_latest IS NOT NULL END
  ),
  began AS (
    SELECT id, min(dated_earliest) AS began_earliest, max(dated_latest) AS began_latest FROM chosen GROUP BY id
  ),
  wording AS (
    SELECT id, string_agg(dated_text, ' and ' ORDER BY nth) AS words, count(*) > 1 AS twice
    FROM (SELECT id, dated_text, min(nth) AS nth FROM chosen WHERE dated_text IS NOT NULL GROUP BY 1, 2) t GROUP BY id
  ),
  latest AS (
    SELECT id, note, CASE WHEN listed OR status NOT IN ('active', 'bidding', 'unknown') THEN status ELSE 'no_longer_listed' END AS status
    FROM numbered WHERE latest_nth = 1
  ),
  seen AS (
    SELECT id, max(seen) AS seen, (array_agg(dated_text ORDER BY nth))[1] AS first_words FROM numbered GROUP BY id
  )
  SELECT id, l.status, b.began_earliest, b.began_latest, coalesce(w.words, s.first_words) AS began_text, s.seen AS last_seen_earliest,
    s.seen AS last_seen_latest,
    nullif(trim(coalesce(l.note, '') || CASE WHEN w.twice THEN ' The register lists it more than once, with different dates.' ELSE '' END), '') AS note
  FROM latest l JOIN seen s USING (id) LEFT JOIN began b USING (id) LEFT JOIN wording w USING (id)`
