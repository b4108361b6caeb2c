import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openLedger } from './open-ledger'

const ledger = await openLedger()
beforeAll(async () => {
  await ledger.load()
})
afterAll(() => ledger.close())

/** A statement over the columns of a row that is in the ledger, with some of them changed. */
function insertLike(table: string, where: string, changes: Record<string, unknown>): string {
  return `INSERT INTO "${table}" SELECT (jsonb_populate_record(t, '${JSON.stringify(changes).replaceAll("'", "''")}')).* FROM "${table}" t WHERE ${where} LIMIT 1`
}

describe('the database itself refuses', () => {
  test.each([
    [
      'a quote that is not verbatim in its text',
      `UPDATE evidence SET exact = replace(exact, '120', '130'), highlight = NULL WHERE exact LIKE 'Spark%'`,
      'evidence_verbatim',
    ],
    [
      'a quote at another place than its words',
      `UPDATE evidence SET start_offset = 0, end_offset = char_length(exact) WHERE exact LIKE 'Spark%'`,
      'evidence_verbatim',
    ],
    [
      'offsets of another length than the words',
      'UPDATE evidence SET end_offset = end_offset + 1 WHERE exact IS NOT NULL',
      'evidence_offsets',
    ],
    [
      'a quote without words',
      'UPDATE evidence SET exact = NULL WHERE exact IS NOT NULL',
      'evidence_quote_words',
    ],
    [
      'a text that is not the one of its hash',
      `UPDATE source SET text = replace(text, '120', '130') WHERE text IS NOT NULL`,
      'source_text_hash',
    ],
    [
      'a text that changes under its quotes',
      `UPDATE source SET text = 'Another text.', text_sha256 = encode(sha256('Another text.'), 'hex') WHERE text IS NOT NULL`,
      'evidence_verbatim',
    ],
    [
      'a claim without evidence',
      insertLike('claim', `slug = 'spark-120'`, { id: 'cl-1', slug: 'bare' }),
      'claim_evidence',
    ],
    [
      'a partnership without evidence',
      insertLike('partnership', 'true', { id: 'p-1', kind: 'pilot' }),
      'partnership_evidence',
    ],
    [
      'a commitment without evidence',
      insertLike('commitment', 'true', { id: 'cm-1', slug: 'bare' }),
      'commitment_evidence',
    ],
    [
      'the same partnership twice',
      insertLike('partnership', 'true', { id: 'p-1' }),
      'partnership_natural_key',
    ],
    [
      'a number without a unit',
      `UPDATE claim SET unit_id = NULL WHERE slug = 'spark-120'`,
      'claim_quantity_read',
    ],
    [
      'a statement with a number',
      `UPDATE claim SET kind = 'statement' WHERE slug = 'spark-120'`,
      'claim_quantity',
    ],
    [
      'a number below zero',
      `UPDATE claim SET quantity = -1 WHERE slug = 'spark-120'`,
      'claim_quantity_range',
    ],
    [
      'a named speaker without a name',
      `UPDATE claim SET said_by_person_id = NULL WHERE slug = 'light-the-way'`,
      'claim_speaker',
    ],
    [
      'an interval that ends before it begins',
      `UPDATE partnership SET began_earliest = '2021-01-01', began_latest = '2020-01-01'`,
      'partnership_began_interval',
    ],
    ['a bid that is active', `UPDATE partnership SET kind = 'bid'`, 'partnership_bid_status'],
    [
      'a partnership with an agency and a group',
      `INSERT INTO agency_group (id, slug, name, description, created_version, updated_version) VALUES ('g-1', 'g', 'g', 'g', 1, 1); UPDATE partnership SET agency_group_id = 'g-1'`,
      'partnership_agency_or_group',
    ],
    [
      'a citation of two records',
      `UPDATE citation SET company_id = (SELECT id FROM company LIMIT 1) WHERE claim_id IS NOT NULL`,
      'citation_one_record',
    ],
    [
      'a slug that is none',
      `UPDATE company SET slug = 'Spark Inc' WHERE slug = 'spark'`,
      'company_slug_form',
    ],
    [
      'a company that owns itself',
      `UPDATE company SET parent_id = id WHERE slug = 'spark'`,
      'company_not_its_own_parent',
    ],
    ['a latitude without a longitude', 'UPDATE agency SET latitude = 40', 'agency_coordinates_pair'],
    [
      'a place that is not on the globe',
      'UPDATE agency SET latitude = 91, longitude = 0',
      'agency_latitude_range',
    ],
    ['a figure that publishes nothing', 'UPDATE figure SET chosen_claim_id = NULL', 'figure_choice'],
    ['a part that is more than the whole', 'UPDATE figure SET out_of = 10', 'figure_part_of_whole'],
    [
      'a record of a version that is none',
      'UPDATE company SET updated_version = 99',
      'company_updated_version_fkey',
    ],
    [
      'a product of no company',
      `INSERT INTO product (id, slug, name, company_id, technology_id, created_version, updated_version) VALUES ('pr-1', 'p', 'P', 'co-none', 'cameras', 1, 1)`,
      'product_company_id_fkey',
    ],
  ])('%s', async (_what, sql, constraint) => {
    await expect(ledger.query(`BEGIN; ${sql}; COMMIT`)).rejects.toMatchObject({ constraint })
  })
})
