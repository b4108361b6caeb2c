import { reader } from '@/lib/db/client'
import type { EvidenceFilters } from '@/lib/search-params/evidence'
import { type EvidenceSummary, evidenceSummarySelect } from '../evidence-summary'
import { evidenceTable } from '../tables/evidence'
import { keysetOf } from '../tables/table'
import {
  evidenceAttribution,
  evidenceCompanies,
  type evidenceConditions,
  evidenceYear,
} from './evidence-filters'
import { facetCounts } from './facet-counts'
import { companyValues, labelled, latestFirst } from './facet-values'
import type { ListAnswer } from './list-answer'
import { ofVersion } from './of-version'
import type { OpenFacet } from './open-facet'
import { readPage } from './page'
import { sql } from './sql'

/** A piece of evidence as its list shows it, with how many records it supports, speaks against and mentions. */
export type EvidenceRow = EvidenceSummary & {
  stances: Record<'supports' | 'contradicts' | 'mentions', number>
}

export type EvidenceListing = ListAnswer<
  EvidenceFilters,
  EvidenceRow,
  'company' | 'source' | 'kind' | 'year' | 'attribution'
>

/** A page of the quotes and references that match, with counts of what further filters would leave. */
export function evidenceListing(asked: EvidenceFilters & OpenFacet): Promise<EvidenceListing> {
  return ofVersion('evidence', asked, readEvidenceListing)
}

async function readEvidenceListing(asked: EvidenceFilters & OpenFacet): Promise<EvidenceListing> {
  const answer = await evidenceTable.resolve(asked)
  const { filters, conditions, companies } = answer
  const [{ ids, problems, ...page }, counts, titles] = await Promise.all([
    readPage(keysetOf(evidenceTable, answer), filters),
    evidenceFacets(conditions),
    reader.source.findMany({ where: { evidence: { some: {} } }, select: { slug: true, title: true } }),
  ])
  const [rows, company] = await Promise.all([
    evidenceRows(ids),
    companyValues(counts.get('company'), companies.records, false, asked),
  ])
  const plain = new Map<string, string>()
  return {
    filters,
    problems: [...answer.problems, ...problems],
    page,
    rows,
    facets: {
      company,
      source: labelled(
        counts.get('source'),
        new Map(titles.map(({ slug, title }) => [slug, title])),
        filters.source,
      ),
      kind: labelled(counts.get('kind'), plain, filters.kind),
      year: latestFirst(labelled(counts.get('year'), plain, filters.year.map(String))),
      attribution: labelled(counts.get('attribution'), plain, filters.attribution),
    },
    corrected: answer.corrected,
  }
}

/** The evidence of a page, in the order of `ids`. */
async function evidenceRows(ids: readonly string[]): Promise<EvidenceRow[]> {
  const rows = await reader.evidence.findMany({
    where: { id: { in: [...ids] } },
    select: { ...evidenceSummarySelect, citations: { select: { stance: true } } },
  })
  return rows
    .map(({ citations, ...row }) => {
      const stances = { supports: 0, contradicts: 0, mentions: 0 }
      for (const { stance } of citations) stances[stance] += 1
      return { ...row, stances }
    })
    .sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}

function evidenceFacets(conditions: ReturnType<typeof evidenceConditions>) {
  return facetCounts({
    relation: evidenceTable.relation,
    id: evidenceTable.id,
    columns: { source: sql`s.slug`, kind: sql`e.kind`, year: evidenceYear, attribution: evidenceAttribution },
    conditions,
    facets: [
      {
        name: 'company',
        value: sql`f.top`,
        from: sql`JOIN ${evidenceCompanies} AS about ON about.evidence_id = base.id
          JOIN family f ON f.member = about.company_id`,
        without: ['company'],
      },
      { name: 'source', value: sql`base.source`, without: ['source'] },
      { name: 'kind', value: sql`base.kind`, without: ['kind'] },
      { name: 'year', value: sql`base.year`, without: ['year'] },
      { name: 'attribution', value: sql`base.attribution`, without: ['attribution'] },
    ],
  })
}
