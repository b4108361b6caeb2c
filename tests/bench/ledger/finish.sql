-- What each run brought, as an import counts it.
UPDATE import_run r SET state = 'done', finished_at = clock_timestamp(), read = n.rows, loaded = n.rows, created = n.rows, updated = 0, no_longer_listed = 0
  FROM (
    SELECT run_id, count(*) AS rows FROM (
      SELECT run_id FROM agency_listing UNION ALL SELECT run_id FROM partnership_listing UNION ALL SELECT run_id FROM contract_transaction
      UNION ALL SELECT run_id FROM contract WHERE row_id IS NOT NULL
    ) row GROUP BY 1
  ) n
  WHERE n.run_id = r.id AND r.ledger_version = :version;
UPDATE import_run SET state = 'done' WHERE ledger_version = :version;
DROP SCHEMA bench CASCADE;
