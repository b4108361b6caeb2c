-- Contracts. First what is drawn for each, then whom it is about, then the records. What is said of companies is said of few buyers most often.
CREATE UNLOGGED TABLE bench.model_part AS
  SELECT row_number() OVER (ORDER BY x.contract_id, x.company_id) AS number, x.company_id, p.product_id, p.technology_id,
    upper(c.name) AS company, upper(coalesce(o.name, c.name)) AS words
  FROM contract_company x JOIN partnership p ON p.id = x.partnership_id JOIN company c ON c.id = x.company_id LEFT JOIN product o ON o.id = p.product_id
  WHERE x.role <> 'bidder';
CREATE UNIQUE INDEX ON bench.model_part (number);

CREATE UNLOGGED TABLE bench.draft AS
  SELECT i, b.id AS buyer_id, coalesce(b.name, bench.pick(:offices, i, 19)) AS buyer_name,
    CASE b.country WHEN 'US' THEN CASE WHEN bench.dice(i, 11) < 0.4 THEN 'bench-awards' ELSE 'bench-purchases' END WHEN 'GB' THEN 'bench-notices' ELSE 'bench-abroad' END AS dataset,
    CASE WHEN b.country = 'US' THEN 'USD' WHEN b.country = 'GB' THEN 'GBP' WHEN bench.dice(i, 12) < 0.5 THEN 'CAD' ELSE 'EUR' END AS currency,
    (CASE WHEN bench.dice(i, 13) < 0.62 THEN 'order' WHEN bench.dice(i, 13) < 0.86 THEN 'award' WHEN bench.dice(i, 13) < 0.94 THEN 'subaward'
      WHEN bench.dice(i, 13) < 0.98 THEN 'grant' ELSE 'bid' END)::contract_kind AS kind,
    round((CASE WHEN bench.dice(i, 14) < 0.03 THEN -1 WHEN bench.dice(i, 14) < 0.05 THEN 0 ELSE 1 END
      * exp(10.5 + 2.4 * sqrt(-2 * ln(1 - bench.dice(i, 15))) * cos(2 * pi() * bench.dice(i, 16))))::numeric, 2) AS amount,
    date '2025-12-31' - floor(6200 * power(bench.dice(i, 17), 1.4))::int AS signed,
    bench.nth(4, i, 18, 3) AS actions, bench.nth(:recipients, i, 20, 3) AS recipient,
    CASE WHEN b.id IS NOT NULL AND bench.dice(i, 21) < 0.45 THEN bench.nth((SELECT count(*) FROM bench.model_part), i, 22, 1) END AS part,
    CASE WHEN b.id IS NOT NULL AND bench.dice(i, 21) < 0.03 THEN bench.nth((SELECT count(*) FROM bench.model_part), i, 23, 1) END AS other_part,
    bench.dice(i, 24) < 0.35 AS to_company, bench.dice(i, 25) < 0.5 AS by_reseller
  FROM generate_series(1, :rows) i
  LEFT JOIN bench.buyer b ON bench.dice(i, 10) >= 0.06 AND b.number = bench.nth((SELECT count(*) FROM bench.buyer), i, 26, CASE WHEN bench.dice(i, 21) < 0.45 THEN 7 ELSE 4 END);

-- The words of a description: few are frequent, most are rare. One stands in 16 of 100, two hardly anywhere.
CREATE UNLOGGED TABLE bench.contract AS
  SELECT d.*, bench.id('k-', d.i) AS id, r.id AS run_id, d.dataset = 'bench-awards' AS has_actions, p.company_id, p.product_id, p.technology_id, p.words,
    CASE WHEN d.kind = 'bid' THEN NULL WHEN p.number IS NOT NULL AND d.to_company THEN p.company
      WHEN p.number IS NOT NULL AND d.by_reseller THEN bench.pick(:resellers, d.i, 27, 2) ELSE bench.recipient(d.recipient) END AS recipient_name,
    CASE WHEN d.kind = 'bid' THEN 'bidder' WHEN d.to_company THEN 'recipient' ELSE 'technology' END::contract_role AS role,
    concat_ws(' ', CASE WHEN p.number IS NOT NULL AND NOT d.to_company THEN p.words END, bench.pick(w.words, d.i, 31, 2.5), CASE WHEN bench.dice(d.i, 30) < 0.16 THEN 'SOFTWARE' END,
      bench.pick(w.words, d.i, 32, 2.5), bench.pick(w.words, d.i, 33, 2), bench.pick(w.words, d.i, 34), 'FOR', bench.pick(w.words, d.i, 35),
      CASE WHEN bench.dice(d.i, 36) < 0.5 THEN bench.pick(w.words, d.i, 37) || ' AND ' || bench.pick(w.words, d.i, 38) END,
      CASE WHEN bench.dice(d.i, 39) < 0.00005 THEN 'HOVERCRAFT' WHEN bench.dice(d.i, 39) < 0.000055 THEN 'PERISCOPE' END) AS description
  FROM bench.draft d JOIN import_run r ON r.dataset_id = d.dataset LEFT JOIN bench.model_part p ON p.number = d.part,
    (SELECT :words::text[] AS words OFFSET 0) w;

INSERT INTO contract (id, kind, identifier, display_number, description, amount, currency, amount_note, signed_earliest, signed_latest, last_action_on,
    transaction_count, buyer_name, buyer_agency_id, recipient_name, recipient_company_id, through_reseller, dataset_id, run_id, file, line, row_key, row_id, cells,
    created_version, updated_version)
  SELECT id, kind, 'CONT_' || i, 'B' || lpad(i::text, 8, '0'), description, given, CASE WHEN given IS NOT NULL THEN currency END,
    CASE WHEN has_actions THEN 'Sum of the ' || actions || ' transactions held.' END, CASE WHEN bench.dice(i, 40) < 0.85 THEN signed END, signed,
    signed + CASE WHEN has_actions THEN (actions - 1) * 97 ELSE 0 END, CASE WHEN has_actions THEN actions ELSE 0 END, buyer_name, buyer_id, recipient_name,
    CASE WHEN part IS NOT NULL AND role = 'recipient' THEN company_id END, part IS NOT NULL AND role = 'technology' AND by_reseller, dataset, run_id,
    CASE WHEN NOT has_actions THEN dataset || '.csv' END, CASE WHEN NOT has_actions THEN i + 1 END, CASE WHEN NOT has_actions THEN 'CONT_' || i END,
    CASE WHEN NOT has_actions THEN bench.id('r-', i) END,
    CASE WHEN NOT has_actions THEN jsonb_build_array(jsonb_build_array('Award ID', 'CONT_' || i), jsonb_build_array('Recipient', coalesce(recipient_name, '')),
      jsonb_build_array('Amount', given::text), jsonb_build_array('Description', description)) END, :version, :version
  FROM (SELECT *, CASE WHEN has_actions OR bench.dice(i, 41) >= 0.03 THEN amount END AS given FROM bench.contract) c;

INSERT INTO contract_transaction (row_id, contract_id, modification, action_on, fiscal_year, amount, currency, description, dataset_id, run_id, file, line, row_key, cells)
  SELECT bench.id('r-', 20000000 + i * 4 + n), id, CASE WHEN n > 1 THEN 'P' || lpad((n - 1)::text, 5, '0') ELSE '0' END, day, extract(year FROM day + interval '3 months'),
    obliged, 'USD', description, dataset, run_id, dataset || '.csv', i * 4 + n, 'CONT_' || i || '|' || n,
    jsonb_build_array(jsonb_build_array('Award ID', 'CONT_' || i), jsonb_build_array('Recipient Name', coalesce(recipient_name, '')),
      jsonb_build_array('Federal Action Obligation', obliged::text), jsonb_build_array('Action Date', day::text), jsonb_build_array('Transaction Description', description))
  FROM bench.contract, generate_series(1, actions) n,
    LATERAL (SELECT signed + (n - 1) * 97 AS day, CASE WHEN n = 1 THEN amount - (actions - 1) * round(amount / actions, 2) ELSE round(amount / actions, 2) END AS obliged) one
  WHERE has_actions;
