import { describe, expect, test } from 'vitest'
import { placeQuote } from '@/lib/evidence/explain'
import { compileSeeds } from '@/lib/ingest/compile/seeds'
import type { RecordKind, SeedDocument } from '@/lib/ingest/document'
import { formatFault } from '@/lib/ingest/fault'
import { readSeeds } from '@/lib/ingest/read-seeds'

const seeds = readSeeds('seeds')
const { documents, figures, faults } = compileSeeds(seeds)

const find = (kind: RecordKind, slug: string) =>
  documents.find((document) => document.kind === kind && document.slug === slug)
const byId = new Map(documents.map((document) => [document.id, document]))

/** The words cited for a record with a stance; for a reference, its source's slug. */
function cited(document: SeedDocument | undefined, stance = 'supports'): string[] {
  return (document?.children.citation ?? [])
    .filter((citation) => citation['stance'] === stance)
    .map((citation) => {
      const evidence = byId.get(String(citation['evidence_id']))
      return String(evidence?.row['exact'] ?? byId.get(String(evidence?.row['source_id']))?.slug)
    })
}

function partnership(company: string, partner: string) {
  return documents.find(
    ({ kind, row }) =>
      kind === 'partnership' &&
      byId.get(String(row['company_id']))?.slug === company &&
      byId.get(String(row['agency_id'] ?? row['agency_group_id']))?.slug === partner,
  )
}

describe('the shipped seeds', () => {
  test('are sound', () => {
    expect(faults.map(formatFault)).toEqual([])
  })

  test('fail when one digit of any quote changes', () => {
    const changed = seeds.articles.flatMap(({ value, text }) =>
      Object.values(value?.quotes ?? {}).flatMap(({ exact }) =>
        [...exact.matchAll(/\d/g)].map(({ index }) => {
          const digit = (Number(exact[index]) + 1) % 10
          return placeQuote(text?.content ?? '', {
            exact: exact.slice(0, index) + digit + exact.slice(index + 1),
          })
        }),
      ),
    )
    expect(changed.length).toBeGreaterThan(15)
    for (const placed of changed)
      expect(placed).toHaveProperty('fault.message', expect.stringContaining('DIGIT'))
  })

  test.each([
    ['ring', 'police-departments-unnamed', 'data_sharing', 'active', ['more than 1,300', 'more than 400']],
    [
      'amazon-web-services',
      'immigration-and-customs-enforcement',
      'product_sale',
      'active',
      ['sells its product'],
    ],
    ['google', 'police-departments-unnamed', 'product_sale', 'active', ['G Suite tools']],
    [
      'microsoft',
      'seattle-police-department-wa',
      'contract',
      'active',
      ['Seattle police', 'Seattle’s police department'],
    ],
    ['github', 'immigration-and-customs-enforcement', 'unspecified', 'active', ['Microsoft -owned GitHub']],
    ['nextdoor', 'police-departments-unnamed', 'unspecified', 'active', ['Agencies app']],
    ['microsoft', 'department-of-defense', 'bid', 'bidding', ['battling for a $10 billion contract']],
  ])('tie %s to %s with the words that say so', (company, partner, kind, status, words) => {
    const tie = partnership(company, partner)
    expect(tie?.row).toMatchObject({ kind, status })
    expect(cited(tie)).toEqual(words.map((part) => expect.stringContaining(part)))
  })

  test.each([
    ['ring-more-than-1300-techcrunch', 'more_than', 1300, '1,300'],
    ['ring-more-than-400-collage', 'more_than', 400, '400'],
    ['microsoft-more-than-5000-subcontracts-techcrunch', 'more_than', 5000, '5,000'],
    ['microsoft-competes-for-10-billion-contract', 'exactly', 10_000_000_000, '$10 billion'],
    ['amazon-uk-460-million-collage', 'exactly', 460_000_000, '£460million'],
    ['amazon-uk-39-deals-collage', 'exactly', 39, '39 taxpayer-funded'],
  ])('prove the number of %s', (slug, comparator, quantity, words) => {
    const claim = find('claim', slug)
    expect(claim?.row).toMatchObject({ kind: 'quantity', comparator, quantity })
    expect(cited(claim)[0]).toContain(words)
  })

  test('have a moratorium with its start, and an end that is marked as inferred', () => {
    expect(find('commitment', 'amazon-moratorium-on-police-use-of-facial-recognition')?.row).toMatchObject({
      kind: 'moratorium',
      from_earliest: '2020-06-10',
      until_latest: '2021-06-10',
      until_inferred: true,
    })
  })

  test('say against "have not followed" what the same text and the press say', () => {
    expect(cited(find('claim', 'amazon-has-not-followed-ibm'), 'contradicts')).toEqual([
      expect.stringContaining('one-year moratorium'),
      'buzzfeed-amazon-suspends-rekognition',
      'washington-post-ibm-facial-recognition',
    ])
    expect(cited(find('claim', 'microsoft-has-not-followed-ibm'), 'contradicts')).toEqual([
      'washington-post-ibm-facial-recognition',
    ])
  })

  test('have the answers of all four companies that were asked', () => {
    const answers = documents.filter(
      ({ kind, row }) => kind === 'commitment' && row['asked_by'] === 'TechCrunch',
    )
    expect(answers.map(({ slug, row }) => [slug, row['kind']])).toEqual([
      ['microsoft-declined-to-comment-techcrunch', 'declined_to_comment'],
      ['nextdoor-did-not-respond-techcrunch', 'no_response'],
      ['google-did-not-respond-techcrunch', 'no_response'],
      ['amazon-did-not-respond-techcrunch', 'no_response'],
    ])
  })

  test('give every person at least one quote, and leave lost speakers lost', () => {
    const spoken = new Set(documents.map(({ row }) => row['speaker_id']))
    const people = documents.filter(({ kind }) => kind === 'person')
    expect(people).toHaveLength(7)
    for (const person of people) expect(spoken, person.title).toContain(person.id)
    const lost = documents.filter(({ kind, row }) => kind === 'claim' && row['speaker'] === 'lost')
    expect(lost.flatMap((claim) => cited(claim))).toEqual([
      expect.stringContaining('Canceling these partnerships'),
      expect.stringContaining("Someone's going to sell it"),
      expect.stringContaining('find another vendor'),
    ])
  })

  test('name every organization of the texts in at least one citation', () => {
    const organizations = documents.filter(({ kind }) => kind === 'organization')
    expect(organizations).toHaveLength(12)
    for (const organization of organizations)
      expect(cited(organization, 'mentions'), organization.title).not.toEqual([])
  })

  test('take the collage apart without a gap, and verify only what is verified', () => {
    const passages = documents.filter(({ kind }) => kind === 'passage')
    const verified = passages.filter(({ row }) => row['attribution'] === 'verified')
    expect(passages).toHaveLength(28)
    expect(verified.map(({ title }) => title)).toEqual([
      expect.stringContaining('We’re implementing'),
      expect.stringContaining('The technology industry is facing pressure'),
      expect.stringContaining('A protest leader'),
      expect.stringContaining("I think it's absurd"),
    ])
  })

  test('have headlines in an order without a gap', () => {
    const headlines = figures
      .map(({ document }) => document.row['headline'])
      .filter((place) => place !== null)
    expect(headlines.sort()).toEqual([1, 2, 3, 4, 5])
  })
})
