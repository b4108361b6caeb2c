import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkDatasets } from '@/lib/ingest/datasets/check'
import { readRegistry } from '@/lib/ingest/read-registry'
import { readRules } from '@/lib/ingest/resolve/read-rules'
import { JudgementFile } from '@/lib/ingest/resolve/review/judgement-file'
import type { Question } from '@/lib/ingest/resolve/review/questions'
import { RegistryFile } from '@/lib/ingest/resolve/review/registry-file'
import { ReviewSession } from '@/lib/ingest/resolve/review/session'
import { smallRegisters, writeSeeds } from '../../../fixtures/datasets/small-registers'
import { judgement } from './small-data'

const START = `# Kept as it is.

- kind: company
  about: { name: Other, register: deals } # beside it
  with: harbour
  verdict: unsure
  by: Ada Moss
  on: 2026-11-20
  why: She does not know.
`
let seeds: ReturnType<typeof writeSeeds>
beforeEach(() => {
  seeds = writeSeeds({ ...smallRegisters, 'registry/judgements.yaml': START })
})
afterEach(() => seeds.remove())

const text = () => readFileSync(join(seeds.seedsDir, 'registry/judgements.yaml'), 'utf8')
const rules = () => readRules(seeds.seedsDir, readRegistry(seeds.seedsDir).registry)
const same = judgement({
  kind: 'company',
  about: { name: 'LANTERN FEDERAL', register: 'deals' },
  with: 'lantern',
  verdict: 'same',
})

describe('the file of judgements', () => {
  it('keeps what stands in it and gets new ones at its end', () => {
    new JudgementFile(seeds.seedsDir).add(same)
    expect(text().startsWith('# Kept as it is.\n')).toBe(true)
    expect(text()).toContain('# beside it')
    expect(rules()).toMatchObject({ faults: [], judgements: [{ with: 'harbour' }, same] })
  })

  it('withdraws the earlier one on the same matter when it is judged anew', () => {
    const file = new JudgementFile(seeds.seedsDir)
    file.add(same)
    file.add({ ...same, verdict: 'not-same' })
    expect(rules().faults).toEqual([])
    expect(rules().judgements.map(({ verdict, withdrawn }) => [verdict, withdrawn?.why])).toEqual([
      ['unsure', undefined],
      ['same', 'Judged anew below.'],
      ['not-same', undefined],
    ])
  })

  it('says when nothing on a name holds, and stays as it is', () => {
    const file = new JudgementFile(seeds.seedsDir)
    const withdrawn = { by: 'Ada Moss', on: '2026-11-21', why: 'A mistake.' }
    expect(file.withdraw(({ about }) => about.name === 'Nobody', withdrawn)).toBe(false)
    expect(text()).toBe(START)
  })
})

describe('the check of judgements', () => {
  it.each([
    ['a company that is none', '  with: nobody', 'no company "nobody"'],
    ['an unknown verdict', '  verdict: perhaps', '"verdict" is none of same, not-same, unsure'],
    ['an unknown key', '  since: 2020', 'unknown key "since"'],
    ['a day that is none', '  on: yesterday', '"on" is no day'],
  ])('finds %s', async (_, line, message) => {
    const key = line.split(':')[0] ?? ''
    const broken = START.includes(`\n${key}:`)
      ? START.replace(new RegExp(`^${key}: .*$`, 'm'), line)
      : `${START}${line}\n`
    seeds.write({ 'registry/judgements.yaml': broken })
    const faults = await checkDatasets(seeds.seedsDir, readRegistry(seeds.seedsDir).registry)
    expect(faults.map((fault) => `${fault.file} ${fault.message}`)).toContainEqual(
      expect.stringContaining(`seeds/registry/judgements.yaml ${message}`),
    )
  })

  it('finds an agency judged without its country, and two that contradict each other', () => {
    const entry = (verdict: string, about: string) =>
      `- { kind: agency, about: ${about}, with: twin-west, verdict: ${verdict}, by: Ada, on: 2026-11-20, why: So. }\n`
    const twin = '{ name: Twin PD, country: US, state: NJ }'
    seeds.write({
      'registry/judgements.yaml':
        entry('same', '{ name: Twin PD }') + entry('same', twin) + entry('not-same', twin),
    })
    expect(rules().faults.map(({ line, message }) => [line, message])).toEqual([
      [1, expect.stringContaining('is missing: an agency is its name and its place')],
      [3, 'contradicts the judgement on line 2'],
    ])
  })
})

describe('a review', () => {
  const question = (name: string, slug: string): Question => ({
    kind: 'company',
    about: { name, register: 'deals' },
    with: slug,
    candidate: { name: slug, likest: slug },
    score: 0.8,
    rows: 3,
    sums: [{ kind: 'order', currency: 'USD', amount: '10.00' }],
    speaksFor: ['names 80 % alike'],
    speaksAgainst: ['says also federal'],
    unsure: false,
    promotes: {
      kind: 'company',
      name,
      registers: ['deals'],
      countries: [],
      rows: 3,
      sums: [{ kind: 'order', currency: 'USD', amount: '10.00' }],
      identifiers: [],
    },
  })
  const questions = [
    question('LANTERN FEDERAL', 'lantern'),
    question('LANTERN FEDERAL', 'harbour'),
    question('HARBOUR WORKS', 'harbour'),
  ]
  const start = () =>
    new ReviewSession(
      questions,
      {
        judgements: new JudgementFile(seeds.seedsDir),
        companies: new RegistryFile(seeds.seedsDir, 'companies'),
      },
      { by: 'Ada Moss', on: '2026-11-21' },
    )
  const held = () =>
    rules()
      .judgements.filter(({ withdrawn }) => !withdrawn)
      .slice(1)

  it('writes a decision per key, with who, when and why', () => {
    const session = start()
    session.press('n')
    expect(held()).toEqual([
      {
        kind: 'company',
        about: { name: 'LANTERN FEDERAL', register: 'deals' },
        with: 'lantern',
        verdict: 'not-same',
        by: 'Ada Moss',
        on: '2026-11-21',
        why: 'Seen in review: says also federal.',
      },
    ])
    expect(session.current()).toMatchObject({ number: 2, of: 3 })
  })

  it('passes over the other candidates of a name that is settled', () => {
    const session = start()
    session.press('s')
    expect(session.current()?.question.about.name).toBe('HARBOUR WORKS')
  })

  it('skips, takes back, and means nothing by other keys', () => {
    const session = start()
    session.press(' ')
    session.press('u')
    session.press('x')
    expect(held().map(({ with: slug, verdict }) => [slug, verdict])).toEqual([['harbour', 'unsure']])
    session.press('z')
    expect(held()).toEqual([])
    expect(rules().judgements.at(-1)?.withdrawn?.by).toBe('Ada Moss')
    expect(session.current()?.number).toBe(2)
    expect([session.press('z'), session.press('q')]).toEqual(['Nothing to take back.', null])
  })

  it('promotes a name by a key, passes over its other candidates, and takes it back', () => {
    const companies = () => readFileSync(join(seeds.seedsDir, 'registry/companies.yaml'), 'utf8')
    const before = companies()
    const session = start()
    expect(session.press('p')).toBe('LANTERN FEDERAL: a company of its own now (lantern-federal).')
    expect(session.current()?.question.about.name).toBe('HARBOUR WORKS')
    expect(companies()).toBe(
      `${before}# Promoted by Ada Moss on 2026-11-21: 3 rows of deals, USD 10 of orders.\n- slug: lantern-federal\n  name: LANTERN FEDERAL\n`,
    )
    session.press('z')
    expect(companies()).toBe(before)
    expect(session.current()?.number).toBe(1)
  })

  it('says why a name cannot be promoted, and stays at it', () => {
    const known = { ...question('Other Eyes, Inc.', 'lantern'), with: null, candidate: null }
    const promotes = known.promotes && { ...known.promotes, name: 'Other Eyes, Inc.' }
    const files = {
      judgements: new JudgementFile(seeds.seedsDir),
      companies: new RegistryFile(seeds.seedsDir, 'companies'),
    }
    const session = new ReviewSession([{ ...known, promotes }], files, { by: 'Ada', on: '2026-11-21' })
    expect(session.press('p')).toContain('is Other Eyes (other-eyes) already')
    expect(session.press('s')).toBe('It comes near nobody: promote it, or skip it.')
    expect([session.current()?.number, session.decided()]).toEqual([1, 0])
  })
})
