import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { openLedger } from './open-ledger'

const ledger = await openLedger()
beforeEach(() => ledger.reset())
afterAll(() => ledger.close())

const article = 'articles/spark.yaml'

const revisions = (version: number) =>
  ledger.query(
    'SELECT record_kind AS record, kind, reason FROM revision WHERE ledger_version = $1 ORDER BY record_kind, kind, record_id',
    [version],
  )

describe('the history of what seeds declare', () => {
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
    ledger.seeds.withdrawClaim()
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
})
