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

const revisions = (version: number) =>
  ledger.query(
    'SELECT record_kind AS record, kind, reason FROM revision WHERE ledger_version = $1 ORDER BY record_kind, kind, record_id',
    [version],
  )

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

  test('a changed record keeps its id and gets a revision with how it stood before', async () => {
    await ledger.load()
    const ids = await ledger.query('SELECT id FROM claim ORDER BY id')
    ledger.seeds.edit(
      article,
      'text: They only light the way.',
      'text: They say that they only light the way.',
    )
    expect(await ledger.load()).toMatchObject({ changed: true, version: 2 })
    expect(await ledger.query('SELECT id FROM claim ORDER BY id')).toEqual(ids)
    expect(await revisions(2)).toEqual([{ record: 'claim', kind: 'updated', reason: null }])
    expect(
      await ledger.query(
        `SELECT before->'row'->>'text' AS before, after->'row'->>'text' AS after FROM revision WHERE ledger_version = 2`,
      ),
    ).toEqual([{ before: 'They only light the way.', after: 'They say that they only light the way.' }])
    expect(
      await ledger.query(`SELECT created_version, updated_version FROM claim WHERE slug = 'light-the-way'`),
    ).toEqual([{ created_version: 1, updated_version: 2 }])
  })

  test('a removed record leaves a tombstone and a revision, and comes back without', async () => {
    await ledger.load()
    const whole = ledger.seeds.read('references/press.yaml')
    const figure = ledger.seeds.read('figures/spark-customers.yaml')
    ledger.seeds.write('references/press.yaml', '[]')
    ledger.seeds.edit('figures/spark-customers.yaml', /rivals:[\s\S]*/, '')
    await ledger.load()
    expect(await revisions(2)).toEqual([
      { record: 'claim', kind: 'withdrawn', reason: 'Taken out of seeds/references/press.yaml.' },
      { record: 'evidence', kind: 'withdrawn', reason: 'Taken out of seeds/references/press.yaml.' },
      { record: 'figure', kind: 'updated', reason: null },
      { record: 'source', kind: 'withdrawn', reason: 'Taken out of seeds/references/press.yaml.' },
    ])
    expect(
      await ledger.query(
        `SELECT record_kind, slug, title, reason FROM tombstone WHERE slug IS NOT NULL ORDER BY 1`,
      ),
    ).toEqual([
      {
        record_kind: 'claim',
        slug: 'spark-90',
        title: 'Spark has 90 customers.',
        reason: 'Taken out of seeds/references/press.yaml.',
      },
      {
        record_kind: 'source',
        slug: 'gazette',
        title: 'Sparks fly',
        reason: 'Taken out of seeds/references/press.yaml.',
      },
    ])
    ledger.seeds.write('references/press.yaml', whole)
    ledger.seeds.write('figures/spark-customers.yaml', figure)
    await ledger.load()
    expect((await revisions(3)).map((revision) => revision['kind'])).toEqual([
      'restored',
      'restored',
      'updated',
      'restored',
    ])
    expect(await ledger.query('SELECT * FROM tombstone')).toEqual([])
    expect(await ledger.query(`SELECT created_version FROM claim WHERE slug = 'spark-90'`)).toEqual([
      { created_version: 3 },
    ])
  })

  test('a tombstone says why, where somebody wrote it down', async () => {
    await ledger.load()
    ledger.seeds.write('references/press.yaml', '[]')
    ledger.seeds.edit('figures/spark-customers.yaml', /rivals:[\s\S]*/, '')
    ledger.seeds.write(
      'withdrawn.yaml',
      '- { kind: claim, slug: spark-90, reason: The Gazette took it back. }\n',
    )
    await ledger.load()
    expect(await ledger.query(`SELECT reason FROM tombstone WHERE slug = 'spark-90'`)).toEqual([
      { reason: 'The Gazette took it back.' },
    ])
  })

  test('a quote that is taken out of the text is withdrawn and its words get another address', async () => {
    await ledger.load()
    const [before] = await ledger.query<{ id: string }>(
      `SELECT id FROM evidence WHERE exact LIKE 'Lantern declined%'`,
    )
    ledger.seeds.edit(article, 'exact: Lantern declined to comment.', 'exact: Lantern declined to comment')
    await ledger.load()
    const [after] = await ledger.query<{ id: string }>(
      `SELECT id FROM evidence WHERE exact LIKE 'Lantern declined%'`,
    )
    expect(after?.id).not.toBe(before?.id)
    expect(await ledger.query('SELECT record_id FROM tombstone')).toEqual([{ record_id: before?.id }])
  })

  test('a renamed record keeps its id, and its old slug redirects', async () => {
    await ledger.load()
    const [before] = await ledger.query<{ id: string }>(`SELECT id FROM company WHERE slug = 'lantern'`)
    ledger.seeds.edit('registry/companies.yaml', 'slug: lantern,', 'slug: lanternworks, formerly: [lantern],')
    ledger.seeds.edit('registry/companies.yaml', 'parent: lantern', 'parent: lanternworks')
    ledger.seeds.edit(article, 'company: lantern\n', 'company: lanternworks\n')
    await ledger.load()
    expect(await ledger.query(`SELECT id FROM company WHERE slug = 'lanternworks'`)).toEqual([before])
    expect(await ledger.query('SELECT * FROM slug_redirect')).toEqual([
      { record_kind: 'company', old_slug: 'lantern', record_id: before?.id },
    ])
  })

  test('two records can change slugs with each other, and a new one can take the slug of one that goes', async () => {
    await ledger.load()
    ledger.seeds.edit(article, 'slug: spark-120', 'slug: light-the-way\n    formerly: [spark-120]')
    ledger.seeds.edit(
      article,
      '- slug: light-the-way\n    text',
      '- slug: spark-120\n    formerly: [light-the-way]\n    text',
    )
    ledger.seeds.edit('figures/spark-customers.yaml', 'choose: spark-120', 'choose: light-the-way')
    await ledger.load()
    expect(await ledger.query(`SELECT slug, kind FROM claim WHERE slug <> 'spark-90' ORDER BY slug`)).toEqual(
      [
        { slug: 'light-the-way', kind: 'quantity' },
        { slug: 'spark-120', kind: 'statement' },
      ],
    )
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
