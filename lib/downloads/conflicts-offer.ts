import pg from 'pg'
import { allConflicts, type ClaimConflict } from '@/lib/queries/figures/conflicts'
import { raw, type Sql, sql } from '@/lib/queries/lists/sql'
import { made, named, own, siteAddress, type TableColumn } from '@/lib/queries/tables/column'
import { citedBest } from '@/lib/queries/tables/evidence-of'
import type { Offer } from './offer'

/** What one row of the file of contradictions is. */
export const conflictsFile = {
  name: 'conflicts',
  title: 'Contradictions',
  rule: 'One row is two claims that cannot both hold, the older first. They measure the same, of the same company, agencies and organization, in one unit and currency.',
}

const oneOf = (column: TableColumn, values: readonly string[]) => ({ ...column, values })

const columns: readonly TableColumn[] = [
  made('id', 'id', sql`page.id`, 'The ids of the two claims.', false),
  oneOf(made('text', 'status', sql`pair.status`, 'Whether anybody or a date explains it.', false), [
    'open',
    'by_date',
    'explained',
  ] satisfies ClaimConflict['status'][]),
  oneOf(made('text', 'kind', sql`pair.kind`, 'Whether numbers or statements contradict each other.', false), [
    'values',
    'states',
  ] satisfies ClaimConflict['kind'][]),
  oneOf(made('text', 'dates', sql`pair.dates`, 'How their times lie to each other.', false), [
    'same day',
    'perhaps the same day',
    'same years',
    'apart',
  ] satisfies ClaimConflict['when'][]),
  ...own('claim', 'older', ['metric_id', 'unit_id', 'currency']),
  ...named('company', 'c', 'the company they are about'),
  ...named('agency', 'a', 'the agency they are about'),
  ...named('agency_group', 'g', 'the group of agencies they are about'),
  ...named('organization', 'o', 'the organization they are about'),
  ...side('first', 'older'),
  ...side('second', 'newer'),
  made('list', 'differences', sql`why.differences`, 'In which ways they differ, as an editor says.'),
  made('text', 'reason', sql`why.reason`, 'Why they differ, as an editor says.'),
]

/** One of the two claims, with its proof; the rows join what proves it as `first_cited` and `second_cited`. */
function side(prefix: 'first' | 'second', which: 'older' | 'newer'): TableColumn[] {
  const asked = ['slug', 'text', 'comparator', 'quantity', 'state', 'as_of_earliest', 'as_of_latest']
  const cited = raw(`${prefix}_cited.id`)
  return [
    ...own('claim', which, [...asked, 'as_of_text', 'period_earliest', 'period_latest']),
    made(
      'address',
      'url',
      siteAddress('/api/v1/claims/', raw(`${which}.slug`)),
      'Permanent address of it.',
      false,
    ),
    made(
      'address',
      'proof_url',
      siteAddress('/evidence/', cited),
      'Permanent address of the words that prove it.',
    ),
  ].map((column) => ({
    ...column,
    name: `${prefix}_${column.name}`,
    description: `Of the ${which} claim: ${column.description}`,
  }))
}

/** The contradictions among claims, as their page lists them. */
export async function conflictsOffer(): Promise<Offer> {
  const conflicts = await allConflicts()
  const pairs = conflicts.map(({ claims: [first, second], status, kind, when }, index) => ({
    ...{ id: `${first.id}-${second.id}`, position: index + 1, first: first.id, second: second.id },
    ...{ status, kind, dates: when },
  }))
  const given = raw(`jsonb_to_recordset(${pg.escapeLiteral(JSON.stringify(pairs))})`)
  return {
    ...conflictsFile,
    columns,
    primaryKey: 'id',
    query: '',
    page: '/figures/conflicts',
    corrected: null,
    batches: async function* batches() {
      yield {
        page: sql`SELECT * FROM ${given} AS pair (id text, position int, first text, second text, status text, kind text, dates text)`,
        joined: joinedTo,
      }
    },
  }
}

const joinedTo: Sql = sql`CROSS JOIN LATERAL (SELECT page.status, page.kind, page.dates) AS pair
  JOIN claim older ON older.id = page.first JOIN claim newer ON newer.id = page.second
  LEFT JOIN company c ON c.id = older.company_id
  LEFT JOIN agency a ON a.id = older.agency_id
  LEFT JOIN agency_group g ON g.id = older.agency_group_id
  LEFT JOIN organization o ON o.id = older.organization_id
  LEFT JOIN ${citedBest('claim_id')} AS first_cited ON first_cited.record_id = older.id
  LEFT JOIN ${citedBest('claim_id')} AS second_cited ON second_cited.record_id = newer.id
  LEFT JOIN LATERAL (
    SELECT e.differences::text[] AS differences, e.reason FROM conflict_explanation e
    WHERE (e.claim_id, e.other_claim_id) IN ((older.id, newer.id), (newer.id, older.id)) LIMIT 1
  ) AS why ON true`
