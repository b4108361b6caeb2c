import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { openLedger } from './open-ledger'

const ledger = await openLedger()
beforeEach(() => ledger.reset())
afterAll(() => ledger.close())

const article = 'articles/spark.yaml'

/** Everything in the ledger, table by table, but for times. */
async function everything(): Promise<unknown> {
  const tables = await ledger.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name NOT LIKE '\\_%' ORDER BY 1`,
  )
  const contents: Record<string, unknown> = {}
  for (const { name } of tables)
    contents[name] = await ledger.query(
      `SELECT to_jsonb(t) - 'loaded_at' - 'withdrawn_at' AS row FROM "${name}" t ORDER BY 1`,
    )
  return contents
}

describe('loading seeds', () => {
  test('brings every record in with its evidence, in one version', async () => {
    const result = await ledger.load()
    expect(result).toMatchObject({
      changed: true,
      version: 1,
      records: { claim: { created: 3, updated: 0, withdrawn: 0 } },
    })
    expect(
      await ledger.query(
        `SELECT e.exact, e.highlight, e.start_offset, e.prefix, s.slug AS source FROM citation c
         JOIN claim l ON l.id = c.claim_id JOIN evidence e ON e.id = c.evidence_id JOIN source s ON s.id = e.source_id
         WHERE l.slug = 'spark-120' AND c.stance = 'supports'`,
      ),
    ).toEqual([
      {
        exact: 'Spark has sold cameras to more than 120 police departments since 2019',
        highlight: 'more than 120',
        start_offset: 25,
        prefix: 'Lantern’s camera company ',
        source: 'spark',
      },
    ])
    expect(
      await ledger.query(`SELECT last_seen_latest::text AS seen, began_earliest AS began FROM partnership`),
    ).toEqual([{ seen: '2020-05-02', began: null }])
  })

  test('a second time changes nothing and says so', async () => {
    await ledger.load()
    const before = await everything()
    expect(await ledger.load()).toEqual({ changed: false, version: 1 })
    expect(ledger.log.at(-1)).toBe('Seeds: nothing changed since they were loaded (ledger version 1)')
    expect(await everything()).toEqual(before)
  })

  test('a comment alone makes no version, and is not read again', async () => {
    await ledger.load()
    ledger.seeds.edit(article, 'quotes:', '# What they said\nquotes:')
    expect(await ledger.load()).toEqual({ changed: false, version: 1 })
    expect(ledger.log.at(-1)).toBe('Seeds: nothing in them changed the ledger (version 1)')
    await ledger.load()
    expect(ledger.log.at(-1)).toBe('Seeds: nothing changed since they were loaded (ledger version 1)')
    const [place] = await ledger.query<{ line: number }>(
      `SELECT line FROM seed_record WHERE record_kind = 'claim' AND document->>'slug' = 'spark-120'`,
    )
    expect(place?.line).toBe(
      ledger.seeds
        .read(article)
        .split('\n')
        .findIndex((line) => line.includes('spark-120')) + 1,
    )
  })

  test('gives the same ids again in another database, whatever the order of the files', async () => {
    const ids = 'SELECT record_kind, record_id FROM seed_record ORDER BY 1, 2'
    await ledger.load()
    const before = await ledger.query(ids)
    await ledger.reset()
    const companies = ledger.seeds.read('registry/companies.yaml').trim().split('\n')
    ledger.seeds.write('registry/companies.yaml', companies.reverse().join('\n'))
    ledger.seeds.edit(article, 'quotes:\n', 'quotes:\n  # in another order\n')
    await ledger.load()
    expect(await ledger.query(ids)).toEqual(before)
  })

  test('a company that something still refers to does not go', async () => {
    const companies = ledger.seeds.read('registry/companies.yaml')
    ledger.seeds.write('registry/companies.yaml', `${companies}- { slug: torch, name: Torch }\n`)
    await ledger.load()
    await ledger.query(
      `INSERT INTO product (id, slug, name, company_id, technology_id, created_version, updated_version)
       SELECT 'pr-1', 'flame', 'Flame', id, 'cameras', 1, 1 FROM company WHERE slug = 'torch'`,
    )
    ledger.seeds.write('registry/companies.yaml', companies)
    await expect(ledger.load()).rejects.toThrow(
      'company "Torch" was taken out of seeds/registry/companies.yaml, but 1 rows of product refer to it (company_id)',
    )
    expect(await ledger.query('SELECT version FROM ledger_version')).toEqual([{ version: 1 }])
  })
})
