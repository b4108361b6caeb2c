import { afterAll, describe, expect, it } from 'vitest'
import { createTestDatabase } from '../../setup/test-database'

const database = await createTestDatabase('seeded')
afterAll(database.close)
const { dossier } = await import('@/lib/queries/dossier/dossier')
const { findSubjects } = await import('@/lib/queries/dossier/find-subjects')
const { agencyProfile } = await import('@/lib/queries/profiles/agency-profile')

const today = new Date('2026-11-22')
const ice = { kind: 'agency', slug: 'immigration-and-customs-enforcement' } as const
const ring = { kind: 'company', slug: 'ring' } as const
const california = { kind: 'state', country: 'US', state: 'CA' } as const

async function open(...[subject, version = null]: [Parameters<typeof dossier>[0], (number | null)?]) {
  const found = await dossier(subject, version, today)
  if (!found) throw new Error('The shipped ledger has this record')
  return found
}

describe('the dossier of an agency', () => {
  it('adds up its contracts as its own page does, apart by kind and currency', async () => {
    const [{ contracts }, profile] = await Promise.all([open(ice), agencyProfile(ice.slug)])
    const totals = profile?.contracts.totals.map(({ kind, currency, contracts, total }) => [
      kind,
      currency,
      contracts,
      total,
    ])
    expect(
      contracts.sums.map(({ kind, currency, count, amount }) => [kind, currency, count, amount]),
    ).toEqual(totals)
  })

  it('shows the largest contracts, counts the rest, and adds up the same by year', async () => {
    const { contracts } = await open(ice)
    expect(contracts.largest).toHaveLength(15)
    expect(contracts.held).toBeGreaterThan(100)
    const cents = (amounts: readonly (string | null)[]) =>
      amounts.reduce((sum, amount) => sum + BigInt((amount ?? '0.00').replace('.', '')), 0n)
    expect(contracts.yearsLeft).toBe(0)
    expect(cents(contracts.years.map(({ amount }) => amount))).toBe(
      cents(contracts.sums.map(({ amount }) => amount)),
    )
  })

  it('has a note for everything that it refers to', async () => {
    const { notes, partnerships, contracts, quotes, registers } = await open(ice)
    const proofs = [...partnerships.rows, ...contracts.largest].flatMap(({ proof }) => proof?.id ?? [])
    const referred = [
      ...proofs,
      ...quotes.shown.map(({ id }) => id),
      ...registers.map(({ slug }) => `source:dataset:${slug}`),
    ]
    expect(referred.length).toBeGreaterThan(20)
    expect(referred.filter((key) => !notes.marks.has(key))).toEqual([])
    const anchors = notes.list.flatMap(({ anchor, parts }) => [anchor, ...parts.map((part) => part.anchor)])
    expect(new Set(anchors).size).toBe(anchors.length)
    expect(new Set(notes.list.map(({ href }) => href)).size).toBe(notes.list.length)
  })
})

describe('the dossier of a company', () => {
  it('counts all partnerships, shows some, and groups all of them', async () => {
    const { partnerships } = await open(ring)
    const { counts, rows, technologies, types, parties } = partnerships
    expect(counts.partnerships).toBeGreaterThan(1400)
    expect(rows).toHaveLength(30)
    for (const groups of [technologies, types, parties])
      expect(groups.reduce((sum, group) => sum + group.partnerships, 0)).toBe(counts.partnerships)
  })

  it('has each quote once, those of its promises among them', async () => {
    const { quotes, words } = await open({ kind: 'company', slug: 'amazon' })
    const ids = quotes.shown.map(({ id }) => id)
    expect(new Set(ids).size).toBe(quotes.total)
    const promised = words.commitments.flatMap(({ citations }) =>
      citations.map(({ evidence }) => evidence.id),
    )
    expect(promised.length).toBeGreaterThan(0)
    expect(promised.filter((id) => !ids.includes(id))).toEqual([])
  })

  it('tells what it receives from what resellers receive', async () => {
    const { contracts } = await open({ kind: 'company', slug: 'amazon' })
    expect(new Set(contracts.sums.map(({ role }) => role))).toContain('technology')
    expect(contracts.sums.every(({ role }) => role !== null)).toBe(true)
  })
})

describe('the dossier of a state', () => {
  it('shows the agencies with the most partnerships and counts all', async () => {
    const { agencies, partnerships } = await open(california)
    expect(agencies?.rows).toHaveLength(120)
    expect(agencies?.rows[0]?.partnerships).toBeGreaterThan(agencies?.rows.at(-1)?.partnerships ?? 99)
    expect(agencies?.tied).toBeGreaterThan(120)
    expect(partnerships.counts.agencies).toBe(agencies?.tied)
  })

  it('says how many of the agencies that a register lists there the ledger says anything about', async () => {
    const [register, ...others] = (await open(california)).coverage.registers
    expect(others).toEqual([])
    expect(register).toMatchObject({ slug: 'fbi-agencies', listed: 914 })
    expect(register?.documented).toBeGreaterThan(200)
    expect(register?.documented).toBeLessThan(914)
  })
})

describe('the version that an address names', () => {
  it('is said to be today’s, to have changed, or to be none', async () => {
    const { current, since: now } = await open(ring, 1)
    expect(now).toMatchObject({ asked: 1, today: current?.version, exists: true })
    expect((await open(ring, 999)).since?.exists).toBe(false)
    expect((await open(ring)).since).toBeNull()
  })

  it('tells what changed in the dossier alone', async () => {
    const version = (await open(ring)).current?.version ?? 0
    await database.owner.ledgerVersion.create({
      data: { version: version + 1, kind: 'seeds', note: 'A test.', counts: {} },
    })
    const partnership = await database.owner.partnership.findFirstOrThrow({
      where: { company: { slug: 'ring' } },
    })
    await database.owner.partnership.update({
      where: { id: partnership.id },
      data: { updatedVersion: version + 1 },
    })
    const own = (await open(ring, version)).since
    const other = (await open({ kind: 'company', slug: 'palantir' }, version)).since
    expect([own?.loads, own?.created, own?.updated]).toEqual([1, 0, 1])
    expect([other?.loads, other?.created, other?.updated]).toEqual([1, 0, 0])
  })
})

describe('choosing a dossier', () => {
  it('finds agencies, companies and states and nothing else', async () => {
    const { found } = await findSubjects('california')
    expect(found[0]).toMatchObject({ subject: { kind: 'state', state: 'CA' }, name: 'California' })
    const companies = (await findSubjects('ring')).found
    expect(companies[0]?.subject).toEqual(ring)
    expect(await dossier({ kind: 'agency', slug: 'no-such-agency' }, null, today)).toBeNull()
  })
})
