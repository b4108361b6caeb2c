import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { atlas, listing } from '../../fixtures/atlas'
import { action, extract } from '../../fixtures/usaspending'
import { type OpenImport, openImport } from '../import/open-import'

let ledger: OpenImport
beforeAll(async () => {
  ledger = await openImport()
}, 60_000)
afterAll(() => ledger.close())

const KEPT = `SELECT partnership_id, row_id, dataset_ids FROM partnership_proof ORDER BY 1`

/** The same, looked for in all rows of each partnership by itself. */
const SOUGHT = `
  SELECT p.id AS partnership_id, (
      SELECT row_id FROM (
        (SELECT 1 AS rank, row_id FROM partnership_listing WHERE partnership_id = p.id
          ORDER BY last_listed DESC NULLS LAST, dated_latest DESC NULLS LAST, row_id LIMIT 1)
        UNION ALL (SELECT 2, t.row_id FROM contract_company c JOIN contract_transaction t USING (contract_id)
          WHERE c.partnership_id = p.id ORDER BY t.action_on DESC NULLS LAST, t.row_id LIMIT 1)
        UNION ALL (SELECT 3, k.row_id FROM contract_company c JOIN contract k ON k.id = c.contract_id
          WHERE c.partnership_id = p.id AND k.row_id IS NOT NULL ORDER BY k.row_id LIMIT 1)
      ) AS row ORDER BY rank LIMIT 1
    ) AS row_id, ARRAY(
      SELECT dataset_id FROM partnership_listing WHERE partnership_id = p.id
      UNION SELECT k.dataset_id FROM contract_company c JOIN contract k ON k.id = c.contract_id WHERE c.partnership_id = p.id AND k.dataset_id IS NOT NULL
      ORDER BY 1
    ) AS dataset_ids
  FROM partnership p
  WHERE EXISTS (SELECT FROM partnership_listing WHERE partnership_id = p.id) OR EXISTS (SELECT FROM contract_company WHERE partnership_id = p.id)
  ORDER BY 1`

async function expectProven() {
  const kept = await ledger.rows(KEPT)
  expect(kept).toEqual(await ledger.rows(SOUGHT))
  return kept
}

const award = (key: string, words: string, day: string) =>
  action({ award: key, what: words, on: day, modification: day })

describe('what proves a partnership', { timeout: 120_000 }, () => {
  it('is with each import, undo and load what its rows say then', async () => {
    const before = await expectProven()
    expect(before).not.toEqual([])
    const first = await ledger.take([
      ledger.file(
        'a.csv',
        extract(award('X1', 'LANTERN', '2019-01-02'), award('X2', 'LANTERN', '2020-03-04')),
      ),
    ])
    await expectProven()
    const later = await ledger.take([ledger.file('b.csv', extract(award('X1', 'LANTERN', '2024-05-06')))])
    const listed = await ledger.take([
      ledger.file(
        'atlas.csv',
        atlas(listing({ key: 'AOS1', agency: 'Alder Police Department', vendor: 'Lantern' })),
      ),
    ])
    expect(await expectProven()).not.toEqual(before)
    for (const { run } of [listed, later, first]) {
      await ledger.undo(run)
      await expectProven()
    }
    expect(await expectProven()).toEqual(before)
  })

  it('is the latest action, not the one that came in last', async () => {
    await ledger.take([
      ledger.file(
        'c.csv',
        extract(award('Y1', 'LANTERN', '2024-05-06'), award('Y2', 'LANTERN', '2019-01-02')),
      ),
    ])
    const found = await ledger.rows(
      `SELECT DISTINCT t.action_on::text AS day FROM contract_transaction y JOIN contract_company c USING (contract_id)
       JOIN partnership_proof p USING (partnership_id) JOIN contract_transaction t ON t.row_id = p.row_id
       WHERE y.row_key LIKE '%Y2%'`,
    )
    expect(found).toEqual([{ day: '2024-05-06' }])
  })
})
