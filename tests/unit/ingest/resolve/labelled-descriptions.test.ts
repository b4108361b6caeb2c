import { describe, expect, it } from 'vitest'
import { readRegistry } from '@/lib/ingest/read-registry'
import { registryData } from '@/lib/ingest/resolve/read-data'
import { readRules } from '@/lib/ingest/resolve/read-rules'
import { createResolver } from '@/lib/ingest/resolve/resolver'
import { compare, intervals, readLabels, score } from '../../../fixtures/labels/score'

const { registry } = readRegistry('seeds')
const resolver = createResolver(registryData(registry, readRules('seeds', registry)))
const labels = readLabels()
const outcomes = compare(labels, (text) => resolver.technology(text).map(({ company }) => company))

describe('810 descriptions that were read and labelled one by one', () => {
  it('are drawn from all strata, and name companies of the registry only', () => {
    expect(labels).toHaveLength(810)
    expect(new Set(labels.map(({ stratum }) => stratum))).toEqual(
      new Set(['named', 'name words', 'technology', 'other']),
    )
    const companies = labels.flatMap(({ named, recipientCompany }) => [...named, recipientCompany ?? 'ring'])
    expect(companies.filter((slug) => !registry.companies.has(slug))).toEqual([])
  })

  it('are recognised no worse than README.md beside them states', () => {
    const { precision, recall } = score(outcomes)
    expect(precision).toBeGreaterThanOrEqual(0.986)
    expect(recall).toBeGreaterThanOrEqual(0.999)
    expect(intervals(outcomes).precision[0]).toBeGreaterThan(0.95)
    expect(intervals(outcomes).recall[0]).toBeGreaterThan(0.84)
  })

  it('are named wrongly where other firms’ software is used with a company’s', () => {
    const wrong = outcomes.filter((outcome) => outcome.wrong.length > 0)
    expect(wrong.map((outcome) => outcome.wrong)).toEqual([['microsoft'], ['amazon-web-services']])
  })

  it('have recipients that are the companies they were read to be, and nobody else', () => {
    const differing = labels.filter(
      ({ recipient, recipientCompany }) =>
        (resolver.company(recipient)?.company.slug ?? null) !== recipientCompany,
    )
    expect(differing.map(({ recipient }) => recipient)).toEqual([])
  })
})
